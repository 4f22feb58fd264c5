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
