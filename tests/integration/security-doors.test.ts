import { describe, expect, it } from "vitest";
import { anOrg } from "../support/factories";

/** Values that pass every schema and that no column can hold. */
describe("a value that the database cannot hold", () => {
  it("is the caller's mistake, not the server's", async () => {
    const { call, slug: org } = await anOrg("Doors");
    const refused = [
      () => call.search.find({ org, q: "a\u0000b" }),
      () => call.people.list({ org, q: "\u0000x" }),
      () => call.members.list({ org, q: "a\u0000" }),
      () => call.teams.list({ org, q: "a\u0000b" }),
      () => call.teams.options({ org, q: "a\u0000b" }),
      () => call.audit.list({ org, fromDay: "0000-01-01" }),
      () => call.audit.list({ org, before: 99_999_999_999 }),
    ];
    for (const attempt of refused)
      await expect(attempt(), String(attempt)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
