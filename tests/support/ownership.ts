import type { Letters } from "@/server/domain/ownership/letters";
import { anOrg, aPosition, aTeam, inOrgAs } from "./factories";

type Base = { id: string; version: number } | null;

/** A team with a CTO's and a CIO's seat, the sixteen responsibilities, and an empty grid. */
export async function aGrid() {
  const org = await anOrg();
  const team = await aTeam(org);
  const cto = (await aPosition(org, team.id, "cto")).id;
  const cio = (await aPosition(org, team.id, "cio")).id;
  const duties = await inOrgAs(org, org.owner, (tx) =>
    tx.responsibility.findMany({ orderBy: { place: "asc" } }),
  );
  const responsibilities = duties.map(({ id }) => id);
  const first = responsibilities[0] ?? "";
  const place = { org: org.slug, team: team.id };
  const cell = (
    letters: Letters,
    base: Base = null,
    positionId = cto,
    responsibilityId = first,
  ) => ({
    responsibilityId,
    positionId,
    letters,
    share: null,
    base,
  });
  const set = (letters: Letters, base: Base = null, positionId = cto) =>
    org.call.ownership.set({ ...place, changes: [cell(letters, base, positionId)] });
  const rows = () =>
    inOrgAs(org, org.owner, (tx) =>
      tx.ownership.findMany({ orderBy: [{ positionId: "asc" }, { fromDay: "asc" }] }),
    );
  const history = () =>
    inOrgAs(org, org.owner, (tx) => tx.ownershipChange.findMany({ orderBy: { id: "asc" } }));
  const timeline = async () =>
    (await rows()).map(({ letters, fromDay, toDay }) => [letters, day(fromDay), day(toDay)]);
  return {
    org,
    team,
    cto,
    cio,
    responsibilities,
    first,
    place,
    cell,
    set,
    rows,
    history,
    timeline,
  };
}

export type TestGrid = Awaited<ReturnType<typeof aGrid>>;

function day(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
