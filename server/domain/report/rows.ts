import type { Finding } from "@/server/domain/finding/finding";
import { RULES } from "@/server/domain/finding/rules";
import type { Structure } from "@/server/domain/structure/structure";
import { type History, isValidOn } from "@/server/domain/timeline/history";
import { ownerStates } from "@/server/domain/timeline/owner-state";
import { INDEX_KEYS, type Indices } from "@/server/domain/timeline/state";
import type { ReportFile } from "./document";

type Rows = Pick<ReportFile, "columns" | "rows">;
type Names = Readonly<Record<string, string>>;

const OWNERSHIP = [
  ...["responsibility", "key", "direction", "importance", "state"],
  ...["position", "letters", "share", "since", "holder"],
];

/** A row a cell that holds letters; a responsibility for which nobody has any keeps a row of its own. */
export function ownershipRows(
  structure: Structure,
  { history, people, day }: Readonly<{ history: History; people: Names; day: string }>,
): Rows {
  const states = ownerStates(structure);
  const begun = new Map(
    history.cells
      .filter((cell) => isValidOn(cell, day))
      .map(({ responsibilityId, positionId, from }) => [`${responsibilityId}:${positionId}`, from]),
  );
  const rows = structure.responsibilities.flatMap(({ id, name, key, direction, importance }) => {
    const { state = null } = states.get(id) ?? {};
    const duty = { responsibility: name, key, direction, importance, state };
    const held = structure.positions.flatMap((position) => {
      const cell = structure.cells.find(
        (one) => one.responsibilityId === id && one.positionId === position.id,
      );
      if (!cell) return [];
      const { letters, share } = cell;
      const since = begun.get(`${id}:${position.id}`) ?? null;
      const holder = people[position.holder?.personId ?? ""] ?? null;
      return [{ ...duty, position: position.name, letters, share, since, holder }];
    });
    return held.length > 0 ? held : [duty];
  });
  return { columns: OWNERSHIP, rows };
}

/** A row a finding, accepted ones too, gravest first. */
export function findingRows(findings: readonly Finding[], names: Names): Rows {
  const named = (ids: readonly string[]) => ids.map((id) => names[id] ?? id);
  return {
    columns: [
      ...["rule", "severity", "source", "state", "accepted_until"],
      ...["responsibility", "positions", "other_responsibilities"],
    ],
    rows: findings.map(({ rule, severity, waiver, responsibilityId, positionIds, otherIds }) => ({
      ...{ rule, severity, source: RULES[rule].source },
      ...{ state: waiver ? "accepted" : "open", accepted_until: waiver?.expiresDay ?? null },
      responsibility: responsibilityId === null ? null : (names[responsibilityId] ?? null),
      positions: named(positionIds),
      other_responsibilities: named(otherIds),
    })),
  };
}

/** A row a day, oldest first; a figure that could not be said is empty. */
export function indexRows(
  points: readonly Readonly<{ day: string; indices: Indices; open: number; grave: number }>[],
): Rows {
  return {
    columns: ["day", ...INDEX_KEYS, "open_findings", "critical_and_high_findings"],
    rows: points.map(({ day, indices, open, grave }) => ({
      day,
      ...indices,
      open_findings: open,
      critical_and_high_findings: grave,
    })),
  };
}
