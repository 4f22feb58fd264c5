import { afterAll, describe, expect, it } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { commitImport } from "@/server/jobs/commit-import";
import { anOrg, inOrgAs, type TestOrg } from "../support/factories";
import { checked, committed, isFileKept, listVerbs, uploaded, wideFile } from "../support/upload";

afterAll(disconnectJobs);

describe("an import under way", () => {
  it("leaves nothing when it is cancelled midway", async () => {
    const home = await anOrg("Cancelled");
    const importId = await uploaded(home, wideFile(["North", "South"], 3_000, 8));
    const { version } = await checked(home, importId);
    await home.call.imports.commit({ org: home.slug, importId, version });
    const running = commitImport({ orgId: home.id, id: importId }, { isLast: true });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await home.call.imports.cancel({ org: home.slug, importId });
    await running;
    expect((await home.call.imports.read({ org: home.slug, importId })).state).toBe("cancelled");
    await expectNothing(home, importId);
    await commitImport({ orgId: home.id, id: importId }, { isLast: true });
    await expectNothing(home, importId);
  });

  it("leaves nothing when it breaks midway, and the retry does it all", async () => {
    const home = await anOrg("Broken");
    const importId = await uploaded(home, wideFile(["North", "South"], 6));
    const { version } = await checked(home, importId);
    await home.call.imports.commit({ org: home.slug, importId, version });
    // A team of that name, made and not yet committed elsewhere, breaks the job after its first writes.
    const blocker = inOrgAs(home, home.owner, async (tx) => {
      const id = "0199aaaa-0000-7000-8000-000000000001";
      await tx.team.create({ data: { orgId: home.id, id, name: "south", path: [id] } });
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(
      commitImport({ orgId: home.id, id: importId }, { isLast: false }),
    ).rejects.toThrow();
    await blocker;
    expect((await home.call.imports.progress({ org: home.slug, importId })).state).toBe("running");
    expect(await inOrgAs(home, home.owner, (tx) => tx.team.count())).toBe(1);
    expect(
      await inOrgAs(home, home.owner, (tx) => tx.cycle.count({ where: { kind: "imported" } })),
    ).toBe(0);
    await commitImport({ orgId: home.id, id: importId }, { isLast: false });
    expect((await home.call.imports.progress({ org: home.slug, importId })).state).toBe(
      "committed",
    );
    expect(await inOrgAs(home, home.owner, (tx) => tx.team.count())).toBe(2);
  });

  it("ends as failed, without its file, when the last attempt breaks", async () => {
    const home = await anOrg("Failed");
    const importId = await uploaded(home, wideFile(["North"], 6));
    const { version } = await checked(home, importId);
    await home.call.imports.commit({ org: home.slug, importId, version });
    await inOrgAs(home, home.owner, async (tx) => {
      const person = { orgId: home.id, name: "North" };
      for (const id of [
        "0199aaaa-0000-7000-8000-000000000002",
        "0199aaaa-0000-7000-8000-000000000003",
      ])
        await tx.team.create({
          data: { ...person, id, path: [id], parentId: null, name: id.endsWith("2") ? "P1" : "P2" },
        });
      for (const [id, parent] of [
        ["0199aaaa-0000-7000-8000-000000000004", "0199aaaa-0000-7000-8000-000000000002"],
        ["0199aaaa-0000-7000-8000-000000000005", "0199aaaa-0000-7000-8000-000000000003"],
      ] as const)
        await tx.team.create({ data: { ...person, id, parentId: parent, path: [parent, id] } });
    });
    await expect(
      commitImport({ orgId: home.id, id: importId }, { isLast: true }),
    ).rejects.toThrow();
    expect((await home.call.imports.read({ org: home.slug, importId })).state).toBe("failed");
    expect(await isFileKept(home, importId)).toBe(false);
    expect(await listVerbs(home)).toContain("import.failed");
  });
});

describe("undo", () => {
  it("withdraws the cycle, deletes what was answered and released, and archives unused teams", async () => {
    const home = await anOrg("Undone");
    const importId = await uploaded(home, wideFile(["North", "South"], 6));
    await checked(home, importId);
    const done = await committed(home, importId);
    const cycleId = done.cycles[0]?.id ?? "";
    await inOrgAs(home, home.owner, async (tx) => {
      const north = await tx.team.findFirstOrThrow({ where: { name: "North" } });
      const person = await tx.person.findFirstOrThrow();
      const data = { orgId: home.id, teamId: north.id, personId: person.id };
      await tx.teamMembership.create({
        data: {
          ...data,
          id: "0199aaaa-0000-7000-8000-000000000006",
          fromDay: new Date("2026-01-01"),
        },
      });
    });
    const result = await home.call.imports.undo({ org: home.slug, importId });
    expect(result).toEqual({ cycles: 1, archivedTeams: 1 });
    const after = await home.call.imports.read({ org: home.slug, importId });
    expect(after.state).toBe("undone");
    expect(after.counts?.ratings).toBe(48);
    const cycle = await home.call.cycles.read({ org: home.slug, cycleId });
    expect(cycle.state).toBe("withdrawn");
    expect(cycle.release).toBeNull();
    expect(await listVerbs(home)).toEqual(
      expect.arrayContaining(["cycle.withdrawn", "import.undone"]),
    );
    await expect(home.call.imports.undo({ org: home.slug, importId })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});

async function expectNothing(of: TestOrg, importId: string): Promise<void> {
  expect(await isFileKept(of, importId)).toBe(false);
  const counts = await inOrgAs(of, of.owner, async (tx) => ({
    teams: await tx.team.count(),
    cycles: await tx.cycle.count({ where: { kind: "imported" } }),
    subjects: await tx.subject.count(),
    instruments: await tx.instrument.count({ where: { status: "imported" } }),
    releases: await tx.release.count(),
  }));
  expect(counts).toEqual({ teams: 0, cycles: 0, subjects: 0, instruments: 0, releases: 0 });
}
