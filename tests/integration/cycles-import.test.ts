import { describe, expect, it } from "vitest";
import { verbsOf } from "../support/audited";
import { aDraft, type Draft, withRaters } from "../support/cycle-drafts";
import { aMember, anOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

const listOf = ({ subject }: Draft, rows: readonly string[]) =>
  ["subject,rater,email,group", ...rows.map((row) => `${subject.email},${row}`)].join("\n");

describe("a list of raters", () => {
  it("is checked first, then added all at once, new people with their address", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const { cycleId } = draft;
    const ann = await aMember(org, "member");
    const csv = listOf(draft, [`${ann.name},${ann.email},peers`, "Ida,ida@x.example,partners"]);
    const plan = await org.call.raters.check({ org: org.slug, cycleId, csv });
    expect(plan).toMatchObject({ counts: { raters: 2, people: 1 }, problemCount: 0 });
    expect((await org.call.raters.get(draft.place)).raters).toEqual([]);
    const write = (expected = plan.counts) =>
      refusalOf(org.call.raters.import({ org: org.slug, cycleId, csv, expected }));
    expect(await write({ raters: 3, people: 1 })).toBe("people-plan-changed");
    expect(await write()).toBe("accepted");
    const { raters } = await org.call.raters.get(draft.place);
    expect(
      raters.map(({ group, isApproved, isOutside }) => [group, isApproved, isOutside]),
    ).toEqual(
      expect.arrayContaining([
        ["peers", true, false],
        ["partners", true, true],
      ]),
    );
    const again = await org.call.raters.check({ org: org.slug, cycleId, csv });
    expect(again).toMatchObject({ counts: { raters: 0, people: 0 }, known: 2 });
    expect((await verbsOf(org)).filter((verb) => verb.startsWith("nomination."))).toEqual([
      "nomination.imported",
    ]);
  });

  it("writes nothing while it has problems, and says which", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const { cycleId } = draft;
    const ann = await aMember(org, "member");
    const csv = listOf(draft, [
      `${ann.name},${ann.email},peers`,
      `Self,${draft.subject.email},peers`,
      "Nobody,,peers",
    ]);
    const plan = await org.call.raters.check({ org: org.slug, cycleId, csv });
    expect(plan.problems.map(({ row, why }) => [row, why])).toEqual([
      [3, "rater-is-subject"],
      [4, "rater-unknown"],
    ]);
    const expected = plan.counts;
    const call = org.call.raters.import({ org: org.slug, cycleId, csv, expected });
    expect(await refusalOf(call)).toBe("rater-problems");
    expect((await org.call.raters.get(draft.place)).raters).toEqual([]);
    const broken = 'subject,rater,email,group\n"Tom,Ann,,peers';
    expect(await refusalOf(org.call.raters.check({ org: org.slug, cycleId, csv: broken }))).toBe(
      "people-quotes@csv",
    );
  });

  it("that nominates five thousand people is answered in words", async () => {
    const org = await anOrg();
    const draft = await aDraft(org);
    const { cycleId } = draft;
    const rows = Array.from({ length: 5_000 }, (_, at) => `P,p${at}@x.example,peers`);
    const short = listOf(draft, rows).replaceAll(draft.subject.email, draft.subject.name);
    const plan = await org.call.raters.check({ org: org.slug, cycleId, csv: short });
    expect(plan).toMatchObject({ counts: { raters: 15, people: 15 }, problemCount: 4_985 });
    expect(plan.problems[0]?.why).toBe("group-full");
    const tooLong = `${short}\n${" ".repeat(200_000)}`;
    const call = org.call.raters.check({ org: org.slug, cycleId, csv: tooLong });
    expect(await refusalOf(call)).toBe("BAD_REQUEST");
  });

  it("is refused once launched, and to an admin for their own raters", async () => {
    const org = await anOrg();
    const admin = await aMember(org, "admin");
    const draft = await aDraft(org, admin);
    const { cycleId } = draft;
    await withRaters(draft, { peers: 3 });
    const csv = listOf(draft, ["Ida,ida@x.example,partners"]);
    const plan = await admin.call.raters.check({ org: org.slug, cycleId, csv });
    expect(plan.problems.map(({ why }) => why)).toEqual(["subject-own"]);
    await org.call.cycles.open({ org: org.slug, cycleId });
    expect(await refusalOf(org.call.raters.check({ org: org.slug, cycleId, csv }))).toBe(
      "cycle-not-draft",
    );
  });
});
