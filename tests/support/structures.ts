import { findFindings } from "@/server/domain/finding/find";
import type { Finding, FindingEvidence, RuleId } from "@/server/domain/finding/finding";
import { type Letters, parseLetters } from "@/server/domain/ownership/letters";
import type {
  Agreement,
  Cell,
  Dependency,
  Direction,
  Position,
  Responsibility,
  Structure,
} from "@/server/domain/structure/structure";

/** A seat called by its id, held by a person of its own unless said otherwise. */
export function aSeat(id: string, rest: Partial<Position> = {}): Position {
  return {
    id,
    name: id.toUpperCase(),
    kind: "other",
    reportsToId: null,
    feedsOutward: false,
    feedsInward: false,
    holder: { personId: `${id}-holder`, hasLeft: false },
    ...rest,
  };
}

export const CTO = aSeat("cto", { kind: "cto", feedsOutward: true });
export const CIO = aSeat("cio", { kind: "cio", feedsInward: true });

const DIRECTIONS: Readonly<Record<string, Direction>> = { O: "outward", S: "shared", I: "inward" };

/** The catalogue's sixteen: six outward, six inward, four shared, each called by its key. */
export const SIXTEEN: readonly Responsibility[] = [..."OOOOOOIIIIIISSSS"].map((direction, at) =>
  aDuty(`D${String(at + 1).padStart(2, "0")}`, DIRECTIONS[direction] ?? "shared"),
);

/** A responsibility whose id is its key, of importance 1. */
export function aDuty(
  id: string,
  direction: Direction,
  rest: Partial<Responsibility> = {},
): Responsibility {
  return { id, key: id, name: `Duty ${id}`, direction, importance: 1, ...rest };
}

/** Who is what for what: responsibility id → position id → letters. */
export type Grid = Readonly<Record<string, Readonly<Record<string, Letters>>>>;

/** A structure of CTO, CIO and the sixteen, unless said otherwise, with a grid. */
export function aStructure(
  grid: Grid,
  rest: {
    positions?: readonly Position[];
    responsibilities?: readonly Responsibility[];
    agreements?: readonly Agreement[];
    dependencies?: readonly Dependency[];
  } = {},
): Structure {
  return {
    positions: [CTO, CIO],
    responsibilities: SIXTEEN,
    agreements: [],
    dependencies: [],
    ...rest,
    cells: cellsOf(grid),
  };
}

/** The letters that give an involvement of 4, 3, 2, 1, 0.5 or 0. */
export function lettersFor(involvement: number): Letters {
  const letters = ({ 4: "AR", 3: "A", 2: "R", 1: "C", 0.5: "I", 0: "" } as const)[involvement];
  if (letters === undefined) throw new Error(`no letters give ${involvement}`);
  return letters;
}

function cellsOf(grid: Grid): Cell[] {
  return Object.entries(grid).flatMap(([responsibilityId, row]) =>
    Object.entries(row).flatMap(([positionId, text]) => {
      const letters = parseLetters(text);
      return letters ? [{ responsibilityId, positionId, letters, share: null }] : [];
    }),
  );
}

/** Evidence of a team that nobody has asked, measured or excepted anything in. */
export const NO_EVIDENCE: FindingEvidence = {
  today: "2026-06-30",
  accountabilityDays: {},
  perceived: {},
  kpis: null,
  waivers: [],
};

/** What one rule finds, in short: the responsibility, the position and the fix. */
export function found(
  rule: RuleId,
  structure: Structure,
  evidence: Partial<FindingEvidence> = {},
): readonly Finding[] {
  return findFindings(structure, { ...NO_EVIDENCE, ...evidence }).filter(
    (finding) => finding.rule === rule,
  );
}
