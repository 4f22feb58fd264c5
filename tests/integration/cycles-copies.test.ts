import { describe, expect, it } from "vitest";
import { aDraft, addSubject, TERMS, withRaters } from "../support/cycle-drafts";
import { aMember, anOrg, inOrgAs } from "../support/factories";

describe("what a new cycle begins with", () => {
  it("is told with what a copy of each earlier one would hold", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const raters = await withRaters(draft, { peers: 3 });
    await inOrgAs(org, org.owner, (tx) =>
      tx.member.updateMany({
        where: { id: raters[0]?.memberId ?? "" },
        data: { removedAt: new Date() },
      }),
    );
    const { earlier, today } = await org.call.cycles.opening({ org: org.slug });
    expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(earlier).toMatchObject([
      {
        ...{ id: draft.cycleId, name: TERMS.name, form: "full", questions: 1, subjects: 1 },
        raters: 2,
      },
    ]);
    const { id: cycleId } = await org.call.cycles.clone({
      ...{ org: org.slug, cycleId: draft.cycleId, name: "Copy" },
    });
    const { rated } = await org.call.cycles.read({ org: org.slug, cycleId });
    expect(rated?.launch).toMatchObject({ ratings: 2, subjects: 1 });
  });
});

describe("a copy of a cycle", () => {
  it("has its terms, subjects and approved raters, but neither days nor who left", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const raters = await withRaters(draft, { peers: 3, reports: 2 });
    const left = await aMember(org, "member");
    await addSubject(org, draft.cycleId, left.personId);
    await inOrgAs(org, org.owner, async (tx) => {
      await tx.person.updateMany({ where: { id: left.personId }, data: { erasedAt: new Date() } });
      const gone = raters[0]?.memberId ?? "";
      await tx.member.updateMany({ where: { id: gone }, data: { removedAt: new Date() } });
    });
    const { id } = await org.call.cycles.clone({
      ...{ org: org.slug, cycleId: draft.cycleId, name: "Spring" },
    });
    const { rated, state, name } = await org.call.cycles.read({ org: org.slug, cycleId: id });
    expect([state, name]).toEqual(["draft", "Spring"]);
    expect(rated?.terms).toMatchObject({
      ...{ purpose: TERMS.purpose, questions: TERMS.questions, closesOn: null },
    });
    expect(rated?.subjects.map(({ meter }) => meter.map(({ count }) => count))).toEqual([[2, 2]]);
  });
});
