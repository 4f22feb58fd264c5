import { dayIn } from "@/server/domain/day";
import type { Letters } from "@/server/domain/ownership/letters";
import { aHolding, aMember, anOrg, aPosition, aTeam, inOrgAs } from "./factories";

const TODAY = dayIn("UTC", new Date());

/** A team with two seats, three owned responsibilities, and what tests of scenarios do with it. */
export async function aForkable() {
  const org = await anOrg("Scenarios");
  const team = await aTeam(org, "Alpha");
  const cto = (await aPosition(org, team.id, "cto")).id;
  const cio = (await aPosition(org, team.id, "cio")).id;
  const ada = await aMember(org, "member", { teams: [team.id] });
  await aHolding(org, team.id, cto, ada.personId);
  const rows = (
    await inOrgAs(org, org.owner, (tx) =>
      tx.responsibility.findMany({ where: { orgId: org.id }, orderBy: { place: "asc" } }),
    )
  ).map(({ id }) => id);
  await set([
    [0, cto, "AR"],
    [1, cto, "A"],
    [6, cio, "A"],
  ]);
  return { org, team, cto, cio, rows, ada, at, cell, fork, set, structure, owners };

  function at<T extends object>(rest: T) {
    return { org: org.slug, team: team.id, ...rest };
  }

  function cell(row: number, positionId: string, letters: Letters, share: number | null = null) {
    return { responsibilityId: rows[row] ?? "", positionId, letters, share };
  }

  async function fork(): Promise<string> {
    const { id } = await org.call.scenarios.fork({
      org: org.slug,
      team: team.id,
      name: "Merge both",
    });
    return id;
  }

  async function set(cells: [row: number, positionId: string, letters: Letters][]): Promise<void> {
    const found = await inOrgAs(org, org.owner, (tx) =>
      tx.ownership.findMany({ where: { orgId: org.id, teamId: team.id, toDay: null } }),
    );
    await org.call.ownership.set({
      ...at({}),
      changes: cells.map(([row, positionId, letters]) => {
        const stored = found.find(
          (one) => one.positionId === positionId && one.responsibilityId === rows[row],
        );
        const base = stored ? { id: stored.id, version: stored.version } : null;
        return { ...cell(row, positionId, letters), base };
      }),
    });
  }

  async function structure(on: string) {
    const day = new Date(on);
    const where = {
      orgId: org.id,
      teamId: team.id,
      fromDay: { lte: day },
      OR: [{ toDay: null }, { toDay: { gt: day } }],
    };
    return inOrgAs(org, org.owner, async (tx) => {
      const seats = await tx.position.findMany({ where, orderBy: { id: "asc" } });
      const held = await tx.holding.findMany({ where });
      const cells = await tx.ownership.findMany({ where, orderBy: { id: "asc" } });
      return {
        positions: seats.map(({ id, name, reportsToId }) => ({
          id,
          name,
          headId: reportsToId,
          personId: held.find(({ positionId }) => positionId === id)?.personId ?? null,
        })),
        cells: cells.map((one) => [one.responsibilityId, one.positionId, one.letters]),
      };
    });
  }

  async function owners(): Promise<Record<string, string[]>> {
    const { cells } = await structure(TODAY);
    const accountable = cells.filter(([, , letters]) => letters?.includes("A"));
    return Object.fromEntries(accountable.map(([row, positionId]) => [row, [positionId]]));
  }
}
export type Forkable = Awaited<ReturnType<typeof aForkable>>;
