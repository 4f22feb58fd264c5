import { afterAll, describe, expect, it } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { aMember, anOrg } from "../support/factories";
import { refusalOf } from "../support/refused";
import { checked, committed, uploaded, wideFile } from "../support/upload";

afterAll(disconnectJobs);

/** What an admin who never had the file may learn of it: nothing below a threshold. */
describe("another admin", () => {
  it("cannot have single answers counted by another reading of the columns", async () => {
    const org = await anOrg("Import");
    const other = await aMember(org, "admin");
    // Three raters: no figure of theirs is ever published. As 'cycles', a column is a histogram.
    const importId = await uploaded(org, wideFile(["Small"], 3));
    const { version, mapping } = await org.call.imports.read({ org: org.slug, importId });
    if (mapping.instrument.kind !== "new") throw new Error("the file names no known instrument");
    const instrument = {
      ...mapping.instrument,
      qualities: mapping.instrument.qualities.map((quality) => ({
        ...quality,
        items: quality.items.filter(({ source }) => source !== "I1"),
      })),
    };
    const cycle = { kind: "column", column: "I1" } as const;
    const given = {
      org: org.slug,
      importId,
      version,
      mapping: { ...mapping, instrument, cycle },
    };
    expect(await refusalOf(other.call.imports.check(given))).toBe("import-not-yours");
  });

  it("sees neither what a check counted nor what it refused, and starts nothing", async () => {
    const org = await anOrg("Import");
    const other = await aMember(org, "admin");
    const importId = await uploaded(org, wideFile(["Small"], 3));
    const { version } = await checked(org, importId);
    const seen = await other.call.imports.read({ org: org.slug, importId });
    expect(seen).toMatchObject({ counts: null, problems: null, found: [], canCommit: false });
    const started = other.call.imports.commit({ org: org.slug, importId, version });
    expect(await refusalOf(started)).toBe("import-not-yours");
    expect((await committed(org, importId)).state).toBe("committed");
    expect((await other.call.imports.read({ org: org.slug, importId })).counts).toBeNull();
  });

  it("can still put an end to it, before and after", async () => {
    const org = await anOrg("Import");
    const other = await aMember(org, "admin");
    const waiting = await uploaded(org, wideFile(["Small"], 3));
    await other.call.imports.cancel({ org: org.slug, importId: waiting });
    const done = await uploaded(org, wideFile(["Large"], 6));
    await checked(org, done);
    await committed(org, done);
    expect(await other.call.imports.undo({ org: org.slug, importId: done })).toMatchObject({
      cycles: 1,
    });
  });
});

/** Forms are not raters: somebody may have rated each person of a team. */
describe("a team whose persons were rated one by one", () => {
  const header = "Team,Person,Rater,I1,I2,I3,I4";
  const rows = (count: number, form: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => `Core,${form(at)},1,2,${1 + (at % 5)},4`);

  const overallOf = async (lines: readonly string[], hasRater: boolean) => {
    const org = await anOrg("Persons");
    const importId = await uploaded(org, `${[header, ...lines].join("\n")}\n`);
    await checked(org, importId, (mapping) =>
      mapping.layout === "wide"
        ? { ...mapping, person: "Person", rater: hasRater ? "Rater" : null }
        : mapping,
    );
    const cycle = (await committed(org, importId)).cycles[0]?.id ?? "";
    const view = await org.call.comparisons.view({ org: org.slug, layer: "imported", cycle });
    return view.map?.rows[0]?.cells.map(({ state }) => state);
  };

  it("is hidden where one rater may have filled in all forms", async () => {
    const lines = rows(6, (at) => `P${at},R${at}`);
    expect(await overallOf(lines, false)).toEqual(["suppressed"]);
    expect(
      await overallOf(
        rows(6, (at) => `P${at},R0`),
        true,
      ),
    ).toEqual(["suppressed"]);
  });

  it("is shown where enough raters are sure", async () => {
    expect(
      await overallOf(
        rows(6, (at) => `P${at},R${at}`),
        true,
      ),
    ).toEqual(["value"]);
    expect(
      await overallOf(
        rows(12, (at) => `P${at % 2},R${at}`),
        false,
      ),
    ).toEqual(["value"]);
  });
});
