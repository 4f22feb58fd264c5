import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_WEIGHTS } from "@/server/domain/talent/criteria";
import { env } from "@/server/infra/env";
import { newId } from "@/server/infra/id";
import { verbsOf } from "../support/audited";
import type { TestMember, TestOrg } from "../support/factories";
import { refusalOf } from "../support/refused";
import { aTalentPlan, openHubs, rateHubs, revealedHubs, type TalentWorld } from "../support/talent";

let world: TalentWorld;
let org: TestOrg;
let lead: TestMember;
let cto: TestMember;
let cio: TestMember;
let plan: TalentWorld["plan"];

beforeEach(async () => {
  world = await aTalentPlan();
  ({ org, lead, cto, cio, plan } = world);
});

const read = (who: TestMember) => who.call.talent.get(plan);
const version = async () => (await read(lead)).plan.version;
const opened = (...names: string[]) => openHubs(world, names);
const rate = (who: TestMember, hubs: readonly string[], values: readonly number[]) =>
  rateHubs(world, who, hubs, values);
const revealed = () => revealedHubs(world);

describe("rating alone", () => {
  it("shows nobody what one side rates before both have handed in", async () => {
    const hubs = await opened("Lisbon", "Pune");
    await rate(cto, hubs, [4, 1]);
    await cto.call.talent.submitRatings(plan);
    for (const who of [cio, lead]) {
      const page = await read(who);
      expect(page.comparison).toBeNull();
      expect(page.own?.ratings ?? []).toEqual([]);
      expect(page.plan.ctoSubmittedAt).not.toBeNull();
    }
    const own = (await read(cto)).own;
    expect(own?.ratings).toHaveLength(16);
    expect(own?.isSubmitted).toBe(true);
    await rate(cio, hubs, [0, 4]);
    expect(await cio.call.talent.submitRatings(plan)).toEqual({ isRevealed: true });
    expect(
      (await read(lead)).comparison?.hubs.map(({ cto: one, cio: other }) => [one.rank, other.rank]),
    ).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it("lets the two named people rate and nobody else, not even an owner", async () => {
    const hubs = await opened("Lisbon", "Pune");
    const rating = { hubId: hubs[0] ?? "", criterion: "supply" as const, value: 4 };
    const save = { ...plan, ratings: [rating] };
    for (const call of [org.call, lead.call]) {
      expect(await refusalOf(call.talent.saveRatings(save))).toBe("talent-not-rater");
      expect(await refusalOf(call.talent.submitRatings(plan))).toBe("talent-not-rater");
    }
    expect(await refusalOf(cto.call.talent.saveRatings(save))).toBe("accepted");
    const elsewhere = { ...plan, ratings: [{ ...rating, hubId: newId() }] };
    expect(await refusalOf(cto.call.talent.saveRatings(elsewhere))).toBe("talent-hub");
  });

  it("keeps a draft, the last word on a cell, and one's own weights", async () => {
    const [hubId = ""] = await opened("Lisbon", "Pune");
    const weights = [0, 0, 0, 0, 0, 0, 0, 7];
    const at = (value: number) => ({ hubId, criterion: "cost" as const, value });
    await cto.call.talent.saveRatings({ ...plan, ratings: [at(1), at(2)] });
    await cto.call.talent.saveRatings({ ...plan, weights, ratings: [at(3)] });
    const { own } = await read(cto);
    expect(own?.ratings).toEqual([{ hubId, criterion: "cost", value: 3 }]);
    expect(own?.weights).toEqual(weights);
    expect((await read(cio)).own?.weights).toEqual(DEFAULT_WEIGHTS);
    const nothing = cto.call.talent.saveRatings({
      ...plan,
      weights: [0, 0, 0, 0, 0, 0, 0, 0],
      ratings: [],
    });
    expect(await refusalOf(nothing)).toBe("BAD_REQUEST");
  });

  it("is handed in whole, taken back while the other has not, and fixed once both see it", async () => {
    const hubs = await opened("Lisbon", "Pune");
    await rate(cto, hubs.slice(0, 1), [4]);
    expect(await refusalOf(cto.call.talent.submitRatings(plan))).toBe("talent-incomplete");
    await rate(cto, hubs, [4, 1]);
    await cto.call.talent.submitRatings(plan);
    const again = cto.call.talent.saveRatings({ ...plan, ratings: [] });
    expect(await refusalOf(again)).toBe("talent-own-handed-in");
    await cto.call.talent.takeBackRatings(plan);
    await rate(cto, hubs, [3, 1]);
    await cto.call.talent.submitRatings(plan);
    await rate(cio, hubs, [3, 1]);
    await cio.call.talent.submitRatings(plan);
    for (const who of [cto, cio]) {
      const late = who.call.talent.saveRatings({ ...plan, ratings: [] });
      expect(await refusalOf(late)).toBe("talent-revealed");
      expect(await refusalOf(who.call.talent.takeBackRatings(plan))).toBe("talent-revealed");
      expect(await refusalOf(who.call.talent.submitRatings(plan))).toBe("talent-revealed");
    }
  });

  it("reveals once when both hand in at the same moment", async () => {
    const hubs = await opened("Lisbon", "Pune");
    await rate(cto, hubs, [4, 1]);
    await rate(cio, hubs, [1, 4]);
    const [one, other] = await Promise.all([
      cto.call.talent.submitRatings(plan),
      cio.call.talent.submitRatings(plan),
    ]);
    expect([one.isRevealed, other.isRevealed].sort()).toEqual([false, true]);
    const verbs = await verbsOf(org);
    expect(verbs.filter((verb) => verb === "talent-plan.revealed")).toHaveLength(1);
  });

  it("is about hubs, people and weights that stay as they were", async () => {
    const few = lead.call.talent.open({ ...plan, version: await version() });
    expect(await refusalOf(few)).toBe("talent-few-hubs");
    const hubs = await opened("Lisbon", "Pune");
    const gone = lead.call.talent.removeHub({ ...plan, hub: hubs[0] ?? "", version: 1 });
    expect(await refusalOf(gone)).toBe("talent-hub-rated");
    await rate(cto, hubs, [4, 1]);
    await cto.call.talent.submitRatings(plan);
    const { talent } = lead.call;
    const now = { ...plan, version: await version() };
    const people = { name: "x", ctoPersonId: lead.personId, cioPersonId: cio.personId };
    const attempts = [
      talent.addHub({ ...plan, name: "Porto", place: "", timeZone: null }),
      talent.change({ ...now, ...people }),
      talent.weigh({ ...now, weights: [1, 1, 1, 1, 1, 1, 1, 1] }),
    ];
    expect(new Set(await Promise.all(attempts.map(refusalOf)))).toEqual(
      new Set(["talent-handed-in"]),
    );
  });
});

describe("the database itself", () => {
  // Another connection as the application's role: what a mistake in the code could do, and no more.
  async function asUser<T>(userId: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(env().APP_DATABASE_URL);
    await client.connect();
    try {
      await client.query("BEGIN");
      await client.query(
        "SELECT set_config('app.org_id', $1, true), set_config('app.user_id', $2, true)",
        [org.id, userId],
      );
      return await work(client);
    } finally {
      await client.end();
    }
  }
  const seen = (userId: string) =>
    asUser(userId, async (client) => {
      const { rows } = await client.query<{ sheets: number; ratings: number }>(
        `SELECT (SELECT count(*)::int FROM talent_sheet) AS sheets,
          (SELECT count(*)::int FROM talent_rating) AS ratings`,
      );
      return rows[0];
    });

  it("shows one's own rows until both have handed in, and then both", async () => {
    const hubs = await opened("Lisbon", "Pune");
    await rate(cto, hubs, [4, 1]);
    await rate(cio, hubs.slice(0, 1), [3]);
    await cto.call.talent.submitRatings(plan);
    expect(await seen(cto.userId)).toEqual({ sheets: 1, ratings: 16 });
    expect(await seen(cio.userId)).toEqual({ sheets: 1, ratings: 8 });
    expect(await seen(lead.userId)).toEqual({ sheets: 0, ratings: 0 });
    expect(await seen(org.owner.userId)).toEqual({ sheets: 0, ratings: 0 });
    await rate(cio, hubs, [3, 2]);
    await cio.call.talent.submitRatings(plan);
    expect(await seen(lead.userId)).toEqual({ sheets: 2, ratings: 32 });
  });

  it.each([
    ["a reveal", "UPDATE talent_plan SET revealed_at = now()", /permission denied/],
    ["a submission", "UPDATE talent_sheet SET submitted_at = now()", /permission denied/],
    [
      "a plan born revealed",
      "INSERT INTO talent_plan (org_id, id, revealed_at) VALUES (NULL, NULL, now())",
      /permission denied/,
    ],
    ["taking a sheet away", "DELETE FROM talent_sheet", /permission denied/],
    [
      "an incomplete sheet",
      "SELECT app.submit_talent_sheet(id) FROM talent_plan",
      /handed in whole/,
    ],
  ])("refuses %s that the two did not make", async (_, statement, words) => {
    const hubs = await opened("Lisbon", "Pune");
    await rate(cto, hubs.slice(0, 1), [4]);
    await expect(asUser(cto.userId, (client) => client.query(statement))).rejects.toThrow(words);
  });

  it("refuses a sheet for the other side, and a sheet by somebody who is not named", async () => {
    await opened("Lisbon", "Pune");
    const insert = (userId: string, side: string, personId: string) =>
      asUser(userId, (client) =>
        client.query(
          `INSERT INTO talent_sheet (org_id, id, plan_id, side, person_id, weights)
           VALUES ($1, $2, $3, $4, $5, '{1,1,1,1,1,1,1,1}')`,
          [org.id, newId(), plan.plan, side, personId],
        ),
      );
    await expect(insert(cto.userId, "cio", cto.personId)).rejects.toThrow(/row-level security/);
    await expect(insert(cto.userId, "cio", cio.personId)).rejects.toThrow(/row-level security/);
    await expect(insert(lead.userId, "cto", lead.personId)).rejects.toThrow(/row-level security/);
  });

  it("changes no rating once it is handed in", async () => {
    await revealed();
    const change = (userId: string) =>
      asUser(userId, async (client) => {
        const { rowCount } = await client.query("UPDATE talent_rating SET value = 0");
        return rowCount;
      });
    expect(await change(cto.userId)).toBe(0);
    const weights = "UPDATE talent_sheet SET weights = '{1,1,1,1,1,1,1,1}'";
    await expect(asUser(cto.userId, (client) => client.query(weights))).rejects.toThrow(/fixed/);
  });

  it("holds seats that add up, with one accountable", async () => {
    const [hubId] = await revealed();
    const insert = (seats: number, person: string | null) =>
      asUser(lead.userId, (client) =>
        client.query(
          `INSERT INTO talent_agreement (org_id, id, plan_id, hub_id, accountable_person_id, seats,
             cto_seats, cio_seats, shared_seats) VALUES ($1, $2, $3, $4, $5, $6, 1, 1, 1)`,
          [org.id, newId(), plan.plan, hubId, person, seats],
        ),
      );
    await expect(insert(4, cto.personId)).rejects.toThrow(/talent_agreement_seats/);
    await expect(insert(3, null)).rejects.toThrow(/talent_agreement_one_accountable/);
    await expect(insert(3, cto.personId)).resolves.toBeTruthy();
  });
});
