import { z } from "zod";
import type { Indices as Convergence } from "@/server/domain/convergence/indices";
import { LADDER } from "@/server/domain/convergence/ladder";
import { RULE_IDS, SEVERITIES } from "@/server/domain/finding/finding";
import { LETTERS, type Letters, parseLetters } from "@/server/domain/ownership/letters";
import { DIRECTIONS, POSITION_KINDS, type Structure } from "@/server/domain/structure/structure";

/** The figures that are drawn over time; `level` is the rung of the ladder, 0 to 4. */
export const INDEX_KEYS = [
  "gazeOutward",
  "gazeInward",
  "gazeDistance",
  "overlap",
  "joint",
  "contested",
  "coupling",
  "level",
] as const;
export type IndexKey = (typeof INDEX_KEYS)[number];

const Id = z.uuid();
const CellLetters = z
  .string()
  .transform((text) => parseLetters(text))
  .refine((letters): letters is Exclude<Letters, ""> => letters !== null && letters !== "", {
    error: `takes letters of ${LETTERS.join(", ")}`,
  });
const StoredPosition = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(POSITION_KINDS),
  reportsToId: Id.nullable(),
  feedsOutward: z.boolean(),
  feedsInward: z.boolean(),
  holder: z.object({ personId: Id, hasLeft: z.boolean() }).nullable(),
});

/** A schema for a structure that was frozen: ids of persons, never their names. */
export const FrozenStructure = z.object({
  positions: z.array(StoredPosition),
  responsibilities: z.array(
    z.object({
      id: Id,
      key: z.string().nullable(),
      name: z.string(),
      direction: z.enum(DIRECTIONS),
      importance: z.number(),
    }),
  ),
  cells: z.array(
    z.object({
      responsibilityId: Id,
      positionId: Id,
      letters: CellLetters,
      share: z.number().nullable(),
    }),
  ),
  agreements: z.array(z.object({ responsibilityId: Id, positionIds: z.tuple([Id, Id]) })),
  dependencies: z.array(
    z.object({
      responsibilityId: Id,
      onId: Id,
      severity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    }),
  ),
});

/** What a snapshot keeps of a finding: which rule fired on what, and how grave it was. */
export const FindingMark = z.object({
  rule: z.enum(RULE_IDS),
  severity: z.enum(SEVERITIES),
  responsibilityId: Id.nullable(),
  positionId: Id.nullable(),
  isWaived: z.boolean(),
});
export type FindingMark = z.output<typeof FindingMark>;

export type Indices = Readonly<Record<IndexKey, number | null>>;

/** A schema for what a snapshot holds; `format` tells later versions how to read it. */
export const FrozenState = z.object({
  format: z.literal(1),
  structure: FrozenStructure,
  indices: z.record(z.enum(INDEX_KEYS), z.number().nullable()),
  findings: z.array(FindingMark),
});

/** A team's structure at one moment with what follows from it: what is drawn, frozen and compared. */
export type State = Readonly<{
  structure: Structure;
  indices: Indices;
  findings: readonly FindingMark[];
}>;

/** The figures of convergence as they are frozen and drawn. */
export function indicesForLine(indices: Convergence): Indices {
  const { gazeOutward, gazeInward, gazeDistance, overlap, joint, contested, coupling } = indices;
  const level = indices.level === null ? null : LADDER.indexOf(indices.level);
  return { gazeOutward, gazeInward, gazeDistance, overlap, joint, contested, coupling, level };
}
