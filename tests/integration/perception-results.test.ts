import { afterAll, describe, expect, it } from "vitest";
import { evidenceFor } from "@/server/features/findings/evidence";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { publishPerception } from "@/server/jobs/publish-perception";
import { verbsOf } from "../support/audited";
import { inOrgAs } from "../support/factories";
import { answered, aTeamToAsk, opened, type Said, said } from "../support/perceptions";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

describe("closing", () => {
  it("happens once, whoever presses and whoever works", async () => {
    const asked = await aTeamToAsk(5);
    const roundId = await opened(asked);
    for (const [at, person] of asked.people.entries())
      await said(asked, roundId, person, at < 3 ? "cto" : "cio");
    const press = () => refusalOf(asked.org.call.perceptions.close({ ...asked.place, roundId }));
    expect((await Promise.all([press(), press()])).sort()).toEqual([
      "accepted",
      "perception-ended",
    ]);
    const work = () => publishPerception({ orgId: asked.org.id, id: roundId }, { isLast: true });
    await Promise.all([work(), work(), work()]);
    const before = await asked.org.call.perceptions.get({ ...asked.place, roundId });
    await work();
    const after = await asked.org.call.perceptions.get({ ...asked.place, roundId });
    expect(after).toEqual(before);
    const verbs = (await verbsOf(asked.org)).filter((verb) => verb.startsWith("perception."));
    expect(verbs).toEqual(["perception.opened", "perception.closed", "perception.published"]);
    const cancel = asked.org.call.perceptions.cancel({ ...asked.place, roundId });
    expect(await refusalOf(cancel)).toBe("perception-ended");
  });

  it("happens by itself after the last day, and not before", async () => {
    const asked = await aTeamToAsk(3);
    const today = new Date().toISOString().slice(0, 10);
    const roundId = await opened(asked, asked.people, today);
    const work = () => publishPerception({ orgId: asked.org.id, id: roundId }, { isLast: true });
    await work();
    const page = () => asked.org.call.perceptions.get({ ...asked.place, roundId });
    expect((await page()).round.state).toBe("open");
    // East of the date line the day is over hours before it is here, and a zone can be changed.
    const { orgId, id } = { orgId: asked.org.id, id: roundId };
    await inOrgAs(
      asked.org,
      asked.org.owner,
      (tx) =>
        tx.$executeRaw`UPDATE public.organisation SET time_zone = 'Pacific/Kiritimati' WHERE id = ${orgId}::uuid`,
    );
    const isOver = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10) > today;
    await publishPerception({ orgId, id }, { isLast: true });
    expect((await page()).round.state).toBe(isOver ? "closed" : "open");
  });

  it("tells the log how many, never who or what", async () => {
    const { org, people } = await answered(["cto", "cto", "cio", "cto", "cio"]);
    const entries = await inOrgAs(org, org.owner, (tx) =>
      tx.auditEntry.findMany({ where: { verb: { startsWith: "perception." } } }),
    );
    const log = JSON.stringify(entries);
    for (const { personId, userId } of people) {
      expect(log).not.toContain(personId);
      expect(log).not.toContain(userId);
    }
  });
});

describe("the results", () => {
  it("are nothing below three", async () => {
    const { page } = await answered(["cto", "cio"]);
    expect(page.rows).toHaveLength(16);
    expect(new Set(page.rows?.map(({ perceived }) => perceived.state))).toEqual(
      new Set(["suppressed"]),
    );
  });

  it("are clarity alone with three and four, and no position's name", async () => {
    const { page, cto, cio } = await answered(["cto", "cto", "cio"]);
    const [row] = page.rows ?? [];
    expect(row?.perceived).toEqual({
      responsibilityId: row?.id,
      state: "clarity",
      reason: "few",
      isClear: false,
      clarity: 0.42,
    });
    expect(JSON.stringify(page.rows)).not.toContain(cto);
    expect(JSON.stringify(page.rows)).not.toContain(cio);
  });

  it("are the distribution from five on", async () => {
    const { page, cto, cio, org, team } = await answered([
      "cto",
      "cto",
      "cto",
      "cio",
      "nobody",
      "unsure",
    ]);
    const [row] = page.rows ?? [];
    expect(row?.perceived).toMatchObject({
      state: "full",
      n: 5,
      unsure: 1,
      counts: [
        { positionId: cto, count: 3 },
        { positionId: expect.toBeOneOf([cio, null]), count: 1 },
        { positionId: expect.toBeOneOf([cio, null]), count: 1 },
      ],
      majority: { positionId: cto },
    });
    const { perceived } = await inOrgAs(org, org.owner, (db) =>
      evidenceFor(
        { db, org: { id: org.id, slug: org.slug, name: "", timeZone: "UTC" } },
        team.id,
        "2099-01-01",
      ),
    );
    expect(Object.keys(perceived)).toHaveLength(16);
    expect(perceived[row?.id ?? ""]).toMatchObject({ majorityPositionId: cto, isClear: false });
  });

  it("say in words that nearly all agree, and whom they name", async () => {
    const { page, cto } = await answered(["cto", "cto", "cto", "cto", "cto"]);
    const [row] = page.rows ?? [];
    expect(row?.perceived).toEqual({
      responsibilityId: row?.id,
      state: "alike",
      reason: null,
      isClear: true,
      majority: { positionId: cto },
    });
  });

  it("do not tell what a newcomer said when nearly the same people answer again", async () => {
    const asked = await aTeamToAsk(11);
    const first = await answered(["cto", "cto", "cto", "cio", "cio"], asked);
    expect(first.page.rows?.[0]?.perceived.state).toBe("full");
    const states = async (words: Said[]) => {
      const { page } = await answered(words, asked);
      return new Set(page.rows?.map(({ perceived }) => perceived.state));
    };
    const five: Said[] = ["cto", "cto", "cto", "cio", "cio"];
    expect(await states([...five, "cio"])).toEqual(new Set(["coarse"]));
    expect(await states([...five, "cio", "nobody", "cio"])).toEqual(new Set(["clarity"]));
    // Against the first round five differ, against the third two: the nearest decides.
    expect(await states([...five, "cio", "nobody", "cio", "cto", "cto"])).toEqual(
      new Set(["coarse"]),
    );
    expect(await states(five)).toEqual(new Set(["clarity"]));
  });

  it("are frozen", async () => {
    const { org, roundId } = await answered(["cto", "cio", "cto"]);
    for (const sql of [
      "UPDATE public.perception_result SET clarity = 1",
      "DELETE FROM public.perception_result",
      "UPDATE public.perception_round SET aggregated_at = NULL",
    ]) {
      const write = inOrgAs(org, org.owner, (tx) => tx.$executeRawUnsafe(sql));
      await expect(write, roundId).rejects.toThrow(/permission denied/);
    }
  });
});

describe("a session", () => {
  it("moves the A with its reason, in one go", async () => {
    const { org, place, roundId, page, cto, cio } = await answered([
      "cto",
      "cto",
      "cto",
      "cio",
      "cio",
    ]);
    const row = page.rows?.[0];
    if (!row) throw new Error("no row");
    expect(row.match).toBe("undeclared");
    const settle = (positionId: string | null, seen: string[], note = "") =>
      org.call.perceptions.settle({
        ...place,
        roundId,
        responsibilityId: row.id,
        positionId,
        seen,
        note,
      });
    await settle(cio, [], "It is the CIO's budget");
    expect(await refusalOf(settle(cto, []))).toBe("perception-moved");
    await settle(cto, [cio]);
    const after = (await org.call.perceptions.get({ ...place, roundId })).rows?.find(
      ({ id }) => id === row.id,
    );
    expect(after?.declared).toEqual([cto]);
    // Three against two is no clear owner, whatever is declared since.
    expect(after?.match).toBe("unclear");
    expect(after?.settled).toMatchObject({ positionId: cto, note: null });
    const changes = await inOrgAs(org, org.owner, (tx) => tx.ownershipChange.findMany());
    expect(changes.map(({ reason }) => reason)).toContain("It is the CIO's budget");
    expect((await verbsOf(org)).filter((verb) => verb === "perception.settled")).toHaveLength(2);
  });

  it("leaves a row open with a note and changes nothing", async () => {
    const { org, place, roundId, page } = await answered(["cto", "cto", "cio"]);
    await org.call.perceptions.settle({
      ...place,
      roundId,
      responsibilityId: page.rows?.[0]?.id ?? "",
      positionId: null,
      seen: [],
      note: "After the board has met",
    });
    const changes = await inOrgAs(org, org.owner, (tx) => tx.ownershipChange.count());
    expect(changes).toBe(0);
  });

  it("waits for the round to close", async () => {
    const asked = await aTeamToAsk(3);
    const roundId = await opened(asked);
    const call = asked.org.call.perceptions.settle({
      ...asked.place,
      roundId,
      responsibilityId: roundId,
      positionId: null,
      seen: [],
      note: "",
    });
    expect(await refusalOf(call)).toBe("perception-not-closed");
  });
});
