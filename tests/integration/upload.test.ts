import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { checkImport } from "@/server/jobs/check-import";
import { aMember, anOrg, inOrgAs, type TestOrg } from "../support/factories";
import { checked, upload, uploaded, wideFile } from "../support/upload";

afterAll(disconnectJobs);

let org: TestOrg;
beforeAll(async () => {
  org = await anOrg("Imports");
});

describe("the upload door", () => {
  it.each([
    ["an empty file", "", 400, "file_empty"],
    ["a header alone", "Team,A,B\n", 400, "file_without_rows"],
    ["a duplicated header", "Team,A,A\nx,1,2\n", 400, "header_duplicated"],
    ["one column", "Team\nx\n", 400, "delimiter_not_found"],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
      400,
      "image",
    ],
    [
      "a workbook",
      new TextEncoder().encode("PK\u0003\u0004xl/workbook[Content_Types].xml"),
      400,
      "spreadsheet_workbook",
    ],
    ["zero bytes in text", `Team,A\n${"x,1\n".repeat(20)}x,\0\n`, 400, "binary"],
    [
      "broken UTF-16",
      Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x41, 0),
      400,
      "encoding_broken",
    ],
  ])("refuses %s", async (_, content, status, reason) => {
    const answer = await upload(org, content);
    expect(answer).toMatchObject({
      status,
      body: { error: { key: "import-file", details: { params: { reason } } } },
    });
    expect(await inOrgAs(org, org.owner, (tx) => tx.import.count())).toBe(0);
  });

  it("refuses a quoted field that never ends, at its row", async () => {
    const home = await anOrg("Quote");
    const importId = await uploaded(
      home,
      `Team,A,B\nNorth,1,2\n"South,1,2\n${"x,1,2\n".repeat(20)}`,
    );
    const check = await checked(home, importId, (mapping) => ({
      ...mapping,
      team: "Team",
      instrument: {
        kind: "new",
        name: "X",
        scale: { min: 1, max: 5 },
        qualities: [{ name: "Q", items: [{ source: "A", key: "A", name: "A" }] }],
      },
    }));
    expect(check.found.map(({ line, code }) => [line, code])).toEqual([[3, "quote_unclosed"]]);
  });

  it.each([
    [{ "x-content-length": String(51 * 1024 * 1024) }, 413, "import-file"],
    [{ "x-content-length": "7" }, 400, "import-upload-length"],
    [{ "x-content-sha256": "0".repeat(64) }, 400, "import-upload-hash"],
  ])("compares what arrives with what was said: %j", async (headers, status, key) => {
    const answer = await upload(org, wideFile(["North"], 5), { headers });
    expect(answer).toMatchObject({ status, body: { error: { key } } });
  });

  it("refuses other sites, strangers and members without the permission", async () => {
    const file = wideFile(["North"], 5);
    const foreign = await upload(org, file, { headers: { origin: "https://evil.example" } });
    expect(foreign.status).toBe(403);
    const member = await aMember(org, "member");
    expect((await upload(org, file, { user: member })).status).toBe(403);
    const outsider = await anOrg("Outside");
    expect((await upload(org, file, { user: outsider.owner })).status).toBe(404);
    expect((await upload(org, file, { user: { secret: "none" } })).status).toBe(401);
    expect(await inOrgAs(org, org.owner, (tx) => tx.import.count())).toBe(0);
  });

  it("keeps imports of another organisation out of reach", async () => {
    const other = await anOrg("Other");
    const importId = await uploaded(other, wideFile(["North"], 5));
    for (const call of [
      org.call.imports.read,
      org.call.imports.progress,
      org.call.imports.errorFile,
    ])
      await expect(call({ org: org.slug, importId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const call of [org.call.imports.cancel, org.call.imports.undo])
      await expect(call({ org: org.slug, importId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await checkImport({ orgId: org.id, id: importId }, { isLast: true });
    expect((await other.call.imports.progress({ org: other.slug, importId })).state).toBe(
      "uploaded",
    );
  });
});
