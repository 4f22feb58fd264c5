import { describe, expect, it } from "vitest";
import { findFindings } from "@/server/domain/finding/find";
import { anOrg, aPosition, aTeam, inOrgAs } from "../support/factories";

const TODAY = new Date().toISOString().slice(0, 10);

async function aPair() {
  const org = await anOrg();
  const team = await aTeam(org);
  const cto = (await aPosition(org, team.id, "cto")).id;
  await aPosition(org, team.id, "cio");
  return { org, cto, place: { org: org.slug, team: team.id } };
}

describe("the page of convergence", () => {
  it("gives the day, the ghosts of an earlier one, and the first-role answer where there is one", async () => {
    const { org, cto, place } = await aPair();
    const outward = await inOrgAs(org, org.owner, (tx) =>
      tx.responsibility.findFirstOrThrow({ where: { orgId: org.id, key: "D01" } }),
    );
    const change = { responsibilityId: outward.id, positionId: cto, letters: "AR" as const };
    await org.call.ownership.set({ ...place, changes: [{ ...change, share: null, base: null }] });
    expect(await org.call.convergence.page({ ...place, since: TODAY })).toMatchObject({
      on: TODAY,
      earlier: { outward: 1, inward: null },
      firstRole: null,
      canEdit: true,
    });
    const { earlier } = await org.call.convergence.page(place);
    expect(earlier).toEqual({ outward: null, inward: null });
  });

  it("says nothing of an empty grid", async () => {
    const { org, place } = await aPair();
    const { structure, evidence } = await org.call.convergence.page(place);
    expect(findFindings(structure, evidence)).toEqual([]);
  });

  it("takes what is no day in the address as unsaid", async () => {
    const { org, place } = await aPair();
    const page = await org.call.convergence.page({ ...place, on: "soon", since: "2026-13-40" });
    expect(page).toMatchObject({ on: TODAY, earlier: { outward: null, inward: null } });
  });
});
