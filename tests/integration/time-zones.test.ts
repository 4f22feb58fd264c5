import { describe, expect, it } from "vitest";
import { timeZones } from "@/server/domain/time-zone";
import { asAdmin } from "../support/as-admin";
import { aUser, callAs } from "../support/call-as";
import { anOrg } from "../support/factories";
import { refusalOf } from "../support/refused";

describe("time zones", () => {
  it("are known to the database, each of those offered", async () => {
    const unknown = await asAdmin(
      `SELECT zone FROM unnest($1::text[]) zone
       WHERE NOT EXISTS (SELECT 1 FROM pg_timezone_names z WHERE z.name = zone)`,
      [timeZones()],
    );
    expect(unknown).toEqual([]);
  });

  it("can be chosen by any name, not by a shift", async () => {
    const call = callAs(await aUser());
    await call.organisations.create({ name: "Pune", timeZone: "Asia/Kolkata" });
    const { call: owner, slug: org } = await anOrg();
    const change = (timeZone: string, version: number) =>
      owner.organisations.changeTimeZone({ org, timeZone, version });
    await change("Europe/Kyiv", 1);
    await change("Asia/Calcutta", 2);
    expect((await owner.organisations.settings({ org })).timeZone).toBe("Asia/Calcutta");
    expect(await refusalOf(change("+05:30", 3))).toBe("BAD_REQUEST");
  });
});
