import { beforeEach, describe, expect, it } from "vitest";
import {
  aHolding,
  aMember,
  anOrg,
  aPosition,
  aTeam,
  inOrgAs,
  type TestOrg,
} from "../support/factories";
import { refusalOf } from "../support/refused";

let org: TestOrg;
let team: { id: string };
let at: { org: string; team: string };

beforeEach(async () => {
  org = await anOrg();
  team = await aTeam(org);
  at = { org: org.slug, team: team.id };
});

const seat = async (id: string, on?: string) => {
  const found = (await org.call.positions.ofTeam({ ...at, on })).positions.find(
    (one) => one.id === id,
  );
  if (!found) throw new Error("the position is not listed");
  return found;
};
const fill = (position: string, personId: string, fromDay: string, toDay: string | null = null) =>
  org.call.positions.fill({ ...at, position, personId, fromDay, toDay });
const entries = (verb: string) =>
  inOrgAs(org, org.owner, (tx) =>
    tx.auditEntry.findMany({ where: { verb }, orderBy: { seq: "asc" } }),
  );

describe("holders", () => {
  it("are one at a time: of two at once one gets the seat, the other a sentence with the days", async () => {
    const { id } = await aPosition(org, team.id);
    const one = await aMember(org, "member");
    const other = await aMember(org, "member");
    const outcomes = await Promise.all([
      refusalOf(fill(id, one.personId, "2026-03-01")),
      refusalOf(fill(id, other.personId, "2026-04-01", "2026-06-01")),
    ]);
    expect(outcomes.toSorted()).toEqual(["accepted", "holding-taken@fromDay"]);
    expect((await seat(id, "2026-04-15")).holder).not.toBeNull();
    expect(await entries("holding.started")).toHaveLength(1);
    await expect(fill(id, one.personId, "2026-04-02", "2026-05-01")).rejects.toMatchObject({
      cause: { details: { field: "fromDay", params: { from: expect.stringMatching(/^2026-0/) } } },
    });
  });

  it("are refused by the database where two come past the rules", async () => {
    const { id } = await aPosition(org, team.id);
    const { personId } = await aMember(org, "member");
    const attempts = await Promise.allSettled([
      aHolding(org, team.id, id, personId),
      aHolding(org, team.id, id, personId),
    ]);
    expect(attempts.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(attempts.find((one) => one.status === "rejected")).toMatchObject({
      reason: { message: expect.stringContaining("holding_one_holder") },
    });
  });

  it("follow one another, may hold several seats, and leave gaps that show", async () => {
    const [cto, cio] = [await aPosition(org, team.id), await aPosition(org, team.id, "cio")];
    const { personId } = await aMember(org, "member");
    const { id: newer } = await org.call.positions.fill({
      ...at,
      position: cto.id,
      personId: null,
      newName: "Ada Byron",
      fromDay: "2026-05-01",
      toDay: null,
    });
    await fill(cto.id, personId, "2026-02-01", "2026-03-01");
    await fill(cio.id, personId, "2026-02-01");
    const { stretches, holder, vacantSince } = await seat(cto.id, "2026-04-01");
    expect([holder, vacantSince]).toEqual([null, "2026-03-01"]);
    expect(stretches.map((one) => [one.fromDay, one.toDay, one.holding?.id === newer])).toEqual([
      ["2026-01-01", "2026-02-01", false],
      ["2026-02-01", "2026-03-01", false],
      ["2026-03-01", "2026-05-01", false],
      ["2026-05-01", null, true],
    ]);
    expect((await seat(cto.id, "2026-05-01")).holder?.name).toBe("Ada Byron");
    expect(await entries("person.created")).toHaveLength(1);
  });

  it("end after they begin and within the life of the seat", async () => {
    const { id } = await aPosition(org, team.id);
    const { personId } = await aMember(org, "member");
    expect(await refusalOf(fill(id, personId, "2026-03-01", "2026-03-01"))).toBe(
      "holding-days@toDay",
    );
    expect(await refusalOf(fill(id, personId, "2026-03-01", "2026-02-01"))).toBe(
      "holding-days@toDay",
    );
    expect(await refusalOf(fill(id, personId, "2025-12-31"))).toBe("holding-outside@fromDay");
    const nobody = { ...at, position: id, personId: null, fromDay: "2026-03-01", toDay: null };
    expect(await refusalOf(org.call.positions.fill(nobody))).toBe("holding-person@personId");
    const both = { ...nobody, personId, newName: "Ada Byron" };
    expect(await refusalOf(org.call.positions.fill(both))).toBe("holding-two@newName");
  });

  it("leave a vacancy behind, once", async () => {
    const { id } = await aPosition(org, team.id);
    const { personId } = await aMember(org, "member");
    const holding = (await fill(id, personId, "2026-02-01")).id;
    const end = (toDay: string, version: number) =>
      org.call.positions.endHolding({ ...at, holding, toDay, version });
    expect(await refusalOf(end("2026-02-01", 1))).toBe("holding-days@toDay");
    expect(await refusalOf(end("2026-03-01", 7))).toBe("stale");
    await end("2026-03-01", 1);
    expect((await seat(id, "2026-03-01")).vacantSince).toBe("2026-03-01");
    expect(await refusalOf(end("2026-03-02", 2))).toBe("holding-ended");
  });

  it("are corrected also when long past, and the log says that it was a correction", async () => {
    const { id } = await aPosition(org, team.id);
    const [one, other] = [await aMember(org, "member"), await aMember(org, "member")];
    const first = (await fill(id, one.personId, "2026-02-01", "2026-03-01")).id;
    const second = (await fill(id, other.personId, "2026-03-01")).id;
    const correct = (fromDay: string, toDay: string | null, version = 1) =>
      org.call.positions.correctHolding({ ...at, holding: first, fromDay, toDay, version });
    expect(await refusalOf(correct("2026-02-01", "2026-03-15"))).toBe("holding-taken@fromDay");
    expect(await refusalOf(correct("2026-03-01", "2026-02-01"))).toBe("holding-days@toDay");
    await correct("2026-01-15", "2026-02-20");
    expect(await refusalOf(correct("2026-01-15", "2026-02-20"))).toBe("stale");
    await org.call.positions.removeHolding({ ...at, holding: second, version: 1 });
    expect((await entries("holding.corrected")).map(({ details }) => details)).toEqual([
      {
        teamId: team.id,
        personId: one.personId,
        fromDayBefore: "2026-02-01",
        toDayBefore: "2026-03-01",
        fromDay: "2026-01-15",
        toDay: "2026-02-20",
        isCorrection: true,
      },
      {
        teamId: team.id,
        personId: other.personId,
        fromDayBefore: "2026-03-01",
        toDayBefore: null,
        isRemoved: true,
        isCorrection: true,
      },
    ]);
    expect((await seat(id, "2026-04-01")).vacantSince).toBe("2026-02-20");
  });
});
