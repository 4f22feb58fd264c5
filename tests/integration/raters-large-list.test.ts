import { describe, expect, it } from "vitest";
import { newId } from "@/server/infra/id";
import { TERMS } from "../support/cycle-drafts";
import { anOrg, inOrgAs } from "../support/factories";
import { refusalOf } from "../support/refused";

const ROWS = 5_000;
const GROUPS = ["board", "peers", "reports", "partners"] as const;
const OF_EACH = 15;

describe("a list of five thousand raters", () => {
  it("is checked, taken whole in seconds, and refused once more as known", async () => {
    const org = await anOrg();
    const cycle = await aDraftOf(org, Math.ceil(ROWS / (OF_EACH * GROUPS.length)));
    const rows = Array.from({ length: ROWS }, (_, at) => {
      const subject = Math.floor(at / (OF_EACH * GROUPS.length));
      const group = GROUPS[Math.floor(at / OF_EACH) % GROUPS.length];
      return `s${subject},R ${at},r${at}@x.io,${group}`;
    });
    const csv = ["subject,rater,email,group", ...rows].join("\n");
    const from = performance.now();
    const plan = await org.call.raters.check({ ...cycle, csv });
    expect(plan).toMatchObject({ counts: { raters: ROWS, people: ROWS }, problemCount: 0 });
    await org.call.raters.import({ ...cycle, csv, expected: plan.counts });
    expect(performance.now() - from).toBeLessThan(20_000);
    const { rated } = await org.call.cycles.read(cycle);
    expect(rated?.launch).toMatchObject({ ratings: ROWS, subjects: rated?.total });
    expect(await org.call.raters.check({ ...cycle, csv })).toMatchObject({
      ...{ counts: { raters: 0, people: 0 }, known: ROWS, problemCount: 0 },
    });
  }, 60_000);

  it("and more is refused in words", async () => {
    const org = await anOrg();
    const cycle = await aDraftOf(org, 1);
    const row = (at: number) => `s0,R ${at},,peers`;
    const csv = [
      "subject,rater,email,group",
      ...Array.from({ length: ROWS + 1 }, (_, at) => row(at)),
    ].join("\n");
    const plan = await org.call.raters.check({ ...cycle, csv });
    expect(plan.problems.map(({ why }) => why)).toEqual(["too-many-rows"]);
    const long = org.call.raters.check({ ...cycle, csv: "x".repeat(200_001) });
    expect(await refusalOf(long)).toBe("BAD_REQUEST");
  });
});

async function aDraftOf(org: Awaited<ReturnType<typeof anOrg>>, subjects: number) {
  const people = Array.from({ length: subjects }, (_, at) => {
    return { orgId: org.id, id: newId(), name: `s${at}` };
  });
  await inOrgAs(org, org.owner, (tx) => tx.person.createMany({ data: people }));
  const { id: cycleId } = await org.call.cycles.create({ org: org.slug, ...TERMS });
  const personIds = people.map(({ id }) => id);
  await org.call.cycles.addSubjects({ org: org.slug, cycleId, personIds });
  return { org: org.slug, cycleId };
}
