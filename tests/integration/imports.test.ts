import { afterAll, describe, expect, it } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { commitImport } from "@/server/jobs/commit-import";
import { anOrg, aTeam, inOrgAs, type TestOrg } from "../support/factories";
import {
  checked,
  committed,
  isFileKept,
  listVerbs,
  upload,
  uploaded,
  wideFile,
} from "../support/upload";

afterAll(disconnectJobs);

describe("a file of ratings", () => {
  it("becomes a closed and released cycle", async () => {
    const home = await anOrg("Whole way");
    const team = await aTeam(home, "Known");
    const importId = await uploaded(home, wideFile([team.name, "Söme «team» 🚀", "=1+1"], 12));
    const check = await checked(home, importId);
    expect(check.state).toBe("checked");
    expect(check.counts?.teams).toMatchObject({ created: 2, matched: 1 });
    expect(check.counts).toMatchObject({ ratings: 144, raters: 36 });
    expect(check.canCommit).toBe(true);
    const done = await committed(home, importId);
    expect(done.state).toBe("committed");
    expect(done.rowsDone).toBe(144);
    expect(done.cycles).toHaveLength(1);
    const cycleId = done.cycles[0]?.id ?? "";
    const cycle = await home.call.cycles.read({ org: home.slug, cycleId });
    expect(cycle).toMatchObject({ kind: "imported", state: "released" });
    expect(cycle.release?.cells.reduce((sum, one) => sum + one.cells, 0)).toBe(3 * 5);
    expect(await listVerbs(home)).toEqual(
      expect.arrayContaining([
        "import.uploaded",
        "import.mapped",
        "import.checked",
        "import.started",
        "import.committed",
        "cycle.released",
      ]),
    );
    expect(await isFileKept(home, importId)).toBe(false);
  });

  it("is read in long layout, with persons, groups and a cycle per value", async () => {
    const home = await anOrg("Long");
    const rows = ["Team;Person;Group;Wave;Rater;Item;Value"];
    for (const wave of ["2024", "2025"])
      for (let rater = 0; rater < 6; rater += 1)
        for (const item of ["A", "B"])
          rows.push(
            `North;Ada;peers;${wave};r${rater};${item};${1 + ((rater + item.charCodeAt(0)) % 5)}`,
          );
    const importId = await uploaded(home, rows.join("\r\n"));
    const check = await checked(home, importId);
    expect(check.mapping.layout).toBe("long");
    expect(check.counts).toMatchObject({ ratings: 24, persons: { created: 1 } });
    const done = await committed(home, importId);
    expect(done.cycles.map((cycle) => cycle.name)).toEqual(["2024", "2025"]);
    expect(await cellsOf(home, done.cycles[0]?.id ?? "")).toEqual([
      { level: "item", state: "published", n: 6 },
      { level: "item", state: "published", n: 6 },
      { level: "quality", state: "published", n: 6 },
    ]);
  });

  it("withholds a team whose forms come from too few raters", async () => {
    const home = await anOrg("Few raters");
    const rows = ["Team,Person,Rater,A,B"];
    for (const person of ["Ada", "Bob", "Cy"])
      for (const rater of ["x", "y"])
        rows.push(`North,${person},${rater},${(rows.length % 5) + 1},3`);
    const importId = await uploaded(home, rows.join("\n"));
    const check = await checked(home, importId);
    expect(check.counts?.raters).toBe(2);
    const done = await committed(home, importId);
    const cells = await cellsOf(home, done.cycles[0]?.id ?? "");
    expect(cells.map((cell) => cell.state)).toEqual(["suppressed", "suppressed", "suppressed"]);
    expect(cells.every((cell) => cell.n === null)).toBe(true);
  });

  it("keeps self-ratings out of what others say", async () => {
    const home = await anOrg("Self");
    const rows = ["Team,Person,Group,A,B"];
    for (let rater = 0; rater < 5; rater += 1) rows.push(`North,Ada,peers,${rater + 1},2`);
    rows.push("North,Ada,self,5,5");
    const importId = await uploaded(home, rows.join("\n"));
    await checked(home, importId);
    const done = await committed(home, importId);
    const cells = await cellsOf(home, done.cycles[0]?.id ?? "");
    expect(cells.find((cell) => cell.level === "quality")?.n).toBe(5);
  });

  it("is recognised when it comes again, until it is undone", async () => {
    const home = await anOrg("Twice");
    const file = wideFile(["North"], 6);
    const importId = await uploaded(home, file);
    const waiting = await upload(home, file);
    expect(waiting.status).toBe(409);
    expect(waiting.body.error?.key).toBe("import-same-file-waiting");
    await checked(home, importId);
    await committed(home, importId);
    const again = await upload(home, file, { name: "other-name.csv" });
    expect(again.status).toBe(409);
    expect(again.body.error?.key).toBe("import-same-file");
    expect(again.body.error?.details.params).toMatchObject({ importId, by: home.owner.name });
    await home.call.imports.undo({ org: home.slug, importId });
    expect((await upload(home, file)).status).toBe(201);
    const elsewhere = await anOrg("Elsewhere");
    expect((await upload(elsewhere, file)).status).toBe(201);
  });

  it("is taken once when a button is pressed twice", async () => {
    const home = await anOrg("Double");
    const file = wideFile(["North"], 6);
    const answers = await Promise.all([upload(home, file), upload(home, file)]);
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
    const importId = answers.find((one) => one.body.importId)?.body.importId ?? "";
    const { version } = await checked(home, importId);
    const start = () => home.call.imports.commit({ org: home.slug, importId, version });
    const starts = await Promise.allSettled([start(), start()]);
    expect(starts.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const run = () => commitImport({ orgId: home.id, id: importId }, { isLast: true });
    await Promise.all([run(), run()]);
    expect(
      (await home.call.cycles.list({ org: home.slug })).cycles.filter((c) => c.kind === "imported"),
    ).toHaveLength(1);
  });
});

function cellsOf(of: TestOrg, cycleId: string) {
  return inOrgAs(of, of.owner, (tx) =>
    tx.releaseCell.findMany({
      where: { release: { cycleId } },
      orderBy: [{ level: "asc" }, { key: "asc" }],
      select: { level: true, state: true, n: true },
    }),
  );
}
