import { afterAll, describe, expect, it } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { aMember, anOrg, inOrgAs } from "../support/factories";
import { checked, uploaded, wideFile } from "../support/upload";

afterAll(disconnectJobs);

describe("a check", () => {
  it("changes nothing and can be asked again with another mapping", async () => {
    const home = await anOrg("Again");
    const importId = await uploaded(home, wideFile(["North"], 6, 3));
    const first = await checked(home, importId, (mapping) => ({
      ...mapping,
      team: "I1",
      instrument: {
        kind: "new",
        name: "X",
        scale: { min: 1, max: 5 },
        qualities: [{ name: "Q", items: [{ source: "I2", key: "I2", name: "I2" }] }],
      },
    }));
    expect(first.counts?.teams.created).toBeGreaterThan(1);
    const second = await checked(home, importId, (mapping) => ({ ...mapping, team: "Team" }));
    expect(second.counts?.teams.created).toBe(1);
    expect(await inOrgAs(home, home.owner, (tx) => tx.team.count())).toBe(0);
  });

  it("shows refused values to whoever uploaded the file, and to no other admin", async () => {
    const home = await anOrg("Problems");
    const admin = await aMember(home, "admin");
    const bad = `${wideFile(["North"], 6)}North,9,1,1,1\nNorth,"3,5",1,1,1\n,1,1,1,1\n`;
    const importId = await uploaded(home, bad);
    const check = await checked(home, importId, (mapping) => ({
      ...mapping,
      // Reason: the proposal for a file of unknown items is a new instrument, which has a scale.
      instrument: { ...mapping.instrument, scale: { min: 1, max: 5 } } as typeof mapping.instrument,
    }));
    expect(check.canCommit).toBe(false);
    expect(check.found.map(({ line, column, code, value }) => [line, column, code, value])).toEqual(
      [
        [8, "I1", "rating_outside_scale", "9"],
        [9, "I1", "rating_decimal_comma", "3,5"],
        [10, "Team", "team_missing", ""],
      ],
    );
    const csv = await home.call.imports.errorFile({ org: home.slug, importId });
    expect(csv).toBe(
      'row,column,problem,refused_value\n8,I1,rating_outside_scale,9\n9,I1,rating_decimal_comma,"3,5"\n10,Team,team_missing,\n',
    );
    const theirs = await admin.call.imports.read({ org: home.slug, importId });
    expect(theirs.problems).toBeNull();
    expect(theirs.found).toEqual([]);
    expect(await admin.call.imports.errorFile({ org: home.slug, importId })).toBe(
      "row,column,problem,refused_value\n",
    );
    await expect(
      home.call.imports.commit({ org: home.slug, importId, version: check.version }),
    ).rejects.toMatchObject({ message: "import-has-problems" });
  });

  it("refuses 10,000 teams as a whole", async () => {
    const home = await anOrg("Many");
    const rows = Array.from({ length: 10_000 }, (_, at) => `Team ${at},1,2`);
    const importId = await uploaded(home, `Team,A,B\n${rows.join("\n")}`);
    const check = await checked(home, importId);
    expect(check.problems?.refusal).toMatchObject({ code: "too_many_teams" });
    expect(check.canCommit).toBe(false);
  });

  it("keeps formulas, emoji and right-to-left names as text; 301 characters are a problem", async () => {
    const home = await anOrg("Names");
    const names = ["=SUM(A1)", "👩‍🚀 crew", "שלום", "n".repeat(300), "n".repeat(301)];
    const importId = await uploaded(home, wideFile(names, 5, 2));
    const check = await checked(home, importId, (mapping) => ({ ...mapping, team: "Team" }));
    expect(check.problems?.byCode).toEqual({ name_too_long: 5 });
    expect(check.counts?.teams.examples).toEqual(names.slice(0, 4));
  });

  it("refuses what was changed elsewhere in the meantime", async () => {
    const home = await anOrg("Stale");
    const importId = await uploaded(home, wideFile(["North"], 5));
    const { mapping, version } = await home.call.imports.read({ org: home.slug, importId });
    await home.call.imports.check({ org: home.slug, importId, version, mapping });
    await expect(
      home.call.imports.check({ org: home.slug, importId, version, mapping }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("refuses an instrument of another organisation", async () => {
    const home = await anOrg("Own");
    const other = await anOrg("Other");
    const theirs = await inOrgAs(other, other.owner, (tx) => tx.instrument.findFirstOrThrow());
    const importId = await uploaded(home, wideFile(["North"], 5));
    const { mapping, version } = await home.call.imports.read({ org: home.slug, importId });
    const foreign = {
      ...mapping,
      instrument: {
        kind: "existing" as const,
        instrumentId: theirs.id,
        items: [{ source: "I1", key: "SV1" }],
      },
    };
    await expect(
      home.call.imports.check({ org: home.slug, importId, version, mapping: foreign }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
