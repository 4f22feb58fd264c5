import type { Structure } from "@/server/domain/structure/structure";

/** What the ids in findings are called. */
export type FindingNames = Readonly<{
  responsibility: Readonly<Record<string, string>>;
  position: Readonly<Record<string, string>>;
}>;

/** The names of a structure's responsibilities and positions by their ids. */
export function namesOf({
  responsibilities,
  positions,
}: Pick<Structure, "responsibilities" | "positions">): FindingNames {
  const byId = (rows: readonly { id: string; name: string }[]) =>
    Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  return { responsibility: byId(responsibilities), position: byId(positions) };
}
