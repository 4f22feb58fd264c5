import { beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/day";
import { documentOfReport, tableOfReport } from "@/server/domain/report/document";
import { toCsv } from "@/server/domain/table";
import { monthsBefore } from "@/server/domain/timeline/period";
import type { Caller } from "../support/call-as";
import { aHolding, aMember, anOrg, aTeam, inOrgAs, type TestMember } from "../support/factories";
import { SAAS } from "../support/first-role";
import { aGrid, type TestGrid } from "../support/ownership";

const TODAY = dayIn("UTC", new Date());
const FORMULA = "=HYPERLINK(1)";
let world: TestGrid;
let ada: TestMember;

beforeAll(async () => {
  world = await aGrid();
  const { org, team, place, cto, cio, responsibilities } = world;
  ada = await aMember(org, "member");
  await aHolding(org, team.id, cto, ada.personId);
  const [one = "", two = "", three = ""] = responsibilities;
  const change = (responsibilityId: string, positionId: string, letters: "AR" | "A" | "C") => ({
    ...{ responsibilityId, positionId, letters, share: null, base: null },
  });
  await org.call.ownership.correct({
    ...place,
    changes: [change(one, cto, "AR"), change(two, cio, "A"), change(three, cto, "A")],
    ...{ fromDay: monthsBefore(TODAY, 5), toDay: null, reason: "As it was" },
  });
  await org.call.timeline.keep({ ...place, name: "Today" });
  await org.call.ownership.correct({
    ...place,
    changes: [change(three, cio, "A"), change(one, cio, "C")],
    ...{ fromDay: monthsBefore(TODAY, 1), toDay: null, reason: "Both claim it" },
  });
  await org.call.ownership.makeAgreement({
    ...{ ...place, responsibilityId: one, text: "The CTO decides." },
    ...{ onePositionId: cto, otherPositionId: cio, fromDay: TODAY, toDay: null },
  });
  await org.call.kpis.create({
    ...{ ...place, responsibilityId: one, name: FORMULA, unit: "%", good: "up", target: "99" },
    ...{ ownerPositionId: null, staleAfterDays: "40" },
  });
  const { weightSet } = await org.call.firstRole.answering(place);
  await org.call.firstRole.save({ ...place, answers: SAAS, weightSet: weightSet.key });
});

const report = (input: { on?: string; since?: string } = {}) =>
  world.org.call.reports.structure({ ...world.place, ...input });

describe("the report of a team", () => {
  it("tells of today: structure, findings, KPIs, agreements and the answer", async () => {
    const read = await report();
    expect(read).toMatchObject({
      on: TODAY,
      team: { name: world.team.name },
      agreements: [{ text: "The CTO decides.", from: TODAY }],
      kpis: [{ name: FORMULA, role: "outward", owner: { holder: ada.name } }],
      run: { madeOn: TODAY, respondents: 1 },
      heldSince: { [world.cto]: "2026-01-01" },
    });
    expect(read.structure.people[ada.personId]).toBe(ada.name);
    const rules = read.findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["O1", "O2", "O4", "O17"]));
  });

  it("finds what the page of convergence finds", async () => {
    const { structure, evidence } = await world.org.call.convergence.page(world.place);
    const read = await report();
    const plain = ({ perceived, kpis, waivers }: typeof evidence) => ({ perceived, kpis, waivers });
    expect(plain(read.evidence)).toEqual(plain(evidence));
    expect(read.structure.cells).toHaveLength(structure.cells.length);
  });

  it("says what moved since, who moved it and why", async () => {
    const read = await report({ since: "3m" });
    expect(read.since).toMatchObject({ value: "3m", snapshot: null });
    expect(read.wasAssessed).toBe(true);
    expect(read.diff.moved).toEqual([
      {
        responsibilityId: world.responsibilities[2],
        before: [world.cto],
        after: [world.cto, world.cio],
      },
    ]);
    expect(read.moves).toMatchObject([{ reason: "Both claim it", by: world.org.owner.name }]);
    expect((await report({ since: "6m" })).wasAssessed).toBe(false);
  });

  it("reads a day gone by as it was, without KPIs and without an answer to come", async () => {
    const read = await report({ on: monthsBefore(TODAY, 2) });
    expect(read).toMatchObject({ kpis: null, run: null, agreements: [] });
    expect(read.findings.some(({ rule }) => rule === "O2")).toBe(false);
    for (const on of ["2199-01-01", "soon"]) expect((await report({ on })).on).toBe(TODAY);
  });

  it("looks back to the latest named snapshot before the day, as it was taken", async () => {
    const id = await inOrgAs(world.org, world.org.owner, async (tx) => {
      const kept = await tx.snapshot.findFirstOrThrow({ where: { kind: "manual" } });
      const takenOn = new Date(monthsBefore(TODAY, 2));
      const copy = { ...kept, id: crypto.randomUUID(), name: "Board in spring", takenOn };
      await tx.snapshot.create({ data: { ...copy, content: copy.content as object } });
      return copy.id;
    });
    const read = await report();
    expect(read.snapshots).toMatchObject([{ id, name: "Board in spring" }]);
    expect(read.since).toMatchObject({
      snapshotId: id,
      snapshot: { name: "Board in spring", isIntact: true },
    });
    expect(read.diff.moved).toHaveLength(1);
  });
});

type Part = "ownership" | "findings" | "indices" | "runs";
async function fileOf(call: Caller, part: Part, on?: string) {
  const asked = { ...world.place, on };
  const { file } =
    part === "runs"
      ? await call.reports.exportRuns(asked)
      : await call.reports.export({ ...asked, part });
  return {
    file,
    csv: toCsv(tableOfReport(file)).trimEnd().split("\n"),
    json: JSON.parse(JSON.stringify(documentOfReport(file))),
  };
}

describe("the report as files", () => {
  it.each(["ownership", "findings", "indices", "runs"] as const)(
    "%s: the table and the document agree",
    async (part) => {
      const { file, csv, json } = await fileOf(world.org.call, part);
      expect(json).toMatchObject({ format: 1, report: part, team: world.team.name, day: TODAY });
      expect(json.organisation).toBe("Northwind");
      expect(csv[0]).toBe(file.columns.join(","));
      expect(csv).toHaveLength(1 + json.rows.length);
      for (const row of json.rows) expect(Object.keys(row)).toEqual(file.columns);
    },
  );

  it("hold every letter, every day since the record began, and the scores of every answer", async () => {
    const { call } = world.org;
    const ownership = (await fileOf(call, "ownership")).json.rows;
    expect(ownership).toHaveLength(5 + 13);
    expect(ownership[0]).toMatchObject({ position: "CTO", letters: "AR", holder: ada.name });
    const contested = ownership.filter((row: { state: string }) => row.state === "contested");
    expect(contested).toHaveLength(2);
    const days = (await fileOf(call, "indices")).json.rows;
    expect(days[0].day).toBe("2026-01-01");
    expect(days.at(-1)).toMatchObject({ day: TODAY });
    expect(days.at(-1).contested).toBeGreaterThan(0);
    const [run] = (await fileOf(call, "runs")).json.rows;
    expect(run).toMatchObject({ first: "CTO", answers: SAAS, score_cto: 0.8712121212 });
    expect((await fileOf(call, "runs", "2026-01-15")).json.rows).toEqual([]);
  });

  it("are named in the log, each with its part and day", async () => {
    const downloads = () =>
      inOrgAs(world.org, world.org.owner, (tx) =>
        tx.auditEntry.findMany({ where: { verb: "export.downloaded" }, orderBy: { seq: "asc" } }),
      );
    const before = (await downloads()).length;
    await fileOf(world.org.call, "findings");
    await fileOf(world.org.call, "runs", "2026-03-01");
    const details = (await downloads()).slice(before).map((entry) => entry.details);
    expect(details).toEqual([
      { report: "structure-report", part: "findings", day: TODAY },
      { report: "structure-report", part: "runs", day: "2026-03-01" },
    ]);
  });
});

describe("whoever may not see the team", () => {
  it("does not find its report, and no file of it", async () => {
    const { org, team } = world;
    const sibling = await aTeam(org, "Sibling");
    const inSibling = await aMember(org, "member", { teams: [sibling.id] });
    const reader = await aMember(org, "member", { teams: [team.id] });
    const outsider = (await anOrg("Elsewhere")).call;
    for (const call of [inSibling.call, outsider]) {
      await expect(call.reports.structure(world.place)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      for (const part of ["ownership", "findings", "indices", "runs"] as const) {
        await expect(fileOf(call, part)).rejects.toMatchObject({ code: "NOT_FOUND" });
      }
    }
    expect((await reader.call.reports.structure(world.place)).canReadRuns).toBe(true);
    expect((await fileOf(reader.call, "runs")).json.rows).toHaveLength(1);
  });
});
