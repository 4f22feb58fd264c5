import { afterAll, describe, expect, it } from "vitest";
import { latestPerception } from "@/server/features/perceptions/latest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { publishPerception } from "@/server/jobs/publish-perception";
import { verbsOf } from "../support/audited";
import { aMember, type anOrg, aPosition, aTeam, inOrgAs } from "../support/factories";
import { type Asked, aTeamToAsk, closed, opened, type Said, said } from "../support/perceptions";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

/** A closed round in which each of `words` is one respondent's answer to everything. */
async function answered(words: readonly Said[], asked?: Asked) {
  const place = asked ?? (await aTeamToAsk(Math.max(3, words.length)));
  const roundId = await opened(place, place.people.slice(0, Math.max(3, words.length)));
  for (const [at, word] of words.entries()) {
    const person = place.people[at];
    if (person) await said(place, roundId, person, word);
  }
  return { ...place, roundId, page: await closed(place, roundId) };
}

describe("a round", () => {
  it("asks what the structure is on the day it opens", async () => {
    const asked = await aTeamToAsk(3);
    const roundId = await opened(asked);
    await aPosition(asked.org, asked.team.id, "other", { name: "Late" });
    const form = await asked.people[0]?.call.perceptions.form({ ...asked.place, roundId });
    expect(form?.questions).toHaveLength(16);
    expect(form?.questions[0]?.name).not.toBe("");
    expect(form?.options.map(({ name }) => name)).toEqual(["CTO", "CIO"]);
  });

  it("shows counts and nothing else before it is closed, to whoever opened it too", async () => {
    const asked = await aTeamToAsk(5);
    const roundId = await opened(asked);
    for (const person of asked.people.slice(0, 4)) await said(asked, roundId, person, "cto");
    const page = await asked.org.call.perceptions.get({ ...asked.place, roundId });
    expect(page.round).toMatchObject({ state: "open", invited: 5, done: 4 });
    expect(page.rows).toBeNull();
    for (const { personId, name } of asked.people) {
      expect(JSON.stringify(page)).not.toContain(personId);
      expect(JSON.stringify(page)).not.toContain(name);
    }
  });

  it("is refused with fewer than three people, strangers, one position or another round open", async () => {
    const asked = await aTeamToAsk(3);
    const { org, place, people } = asked;
    const open = (personIds: string[], closesOn: string | null = null) =>
      refusalOf(org.call.perceptions.open({ ...place, personIds, closesOn }));
    const ids = people.map(({ personId }) => personId);
    const [first = ""] = ids;
    expect(await open([first, first, ids[1] ?? ""])).toBe("perception-too-few@personIds");
    const viewer = await aMember(org, "viewer");
    const sibling = await aMember(org, "member", { teams: [(await aTeam(org)).id] });
    for (const { personId } of [viewer, sibling]) {
      expect(await open([...ids, personId])).toBe("perception-person@personIds");
    }
    expect(await open(ids, "2020-01-01")).toBe("perception-closes-on@closesOn");
    await opened(asked);
    expect(await open(ids)).toBe("perception-one-open");
    const bare = await aTeam(org, "Bare");
    const call = org.call.perceptions.open({
      org: org.slug,
      team: bare.id,
      personIds: await peopleOf(org, bare.id),
      closesOn: null,
    });
    expect(await refusalOf(call)).toBe("perception-positions");
  });

  it("asks people of the team and above, and no one of a team beside it", async () => {
    const { org, team, place } = await aTeamToAsk(1);
    const above = await aTeam(org, "Above");
    await inOrgAs(org, org.owner, (tx) =>
      tx.team.updateMany({
        where: { id: team.id },
        data: { parentId: above.id, path: [above.id, team.id] },
      }),
    );
    const boss = await aMember(org, "member", { teams: [above.id] });
    const beside = await aMember(org, "member", { teams: [(await aTeam(org, "Beside")).id] });
    const { candidates } = await org.call.perceptions.opening(place);
    const ids = candidates.map(({ id }) => id);
    expect(ids).toContain(boss.personId);
    expect(ids).not.toContain(beside.personId);
    expect(candidates.map(({ isInTeam }) => isInTeam)).toEqual([true, false, false]);
  });

  it("can ask more people while it is open", async () => {
    const asked = await aTeamToAsk(5);
    const roundId = await opened(asked, asked.people.slice(0, 3));
    const personIds = asked.people.map(({ personId }) => personId);
    await asked.org.call.perceptions.invite({ ...asked.place, roundId, personIds });
    const page = await asked.org.call.perceptions.get({ ...asked.place, roundId });
    expect(page.round.invited).toBe(5);
    await closed(asked, roundId);
    const late = asked.org.call.perceptions.invite({ ...asked.place, roundId, personIds });
    expect(await refusalOf(late)).toBe("perception-closed");
  });

  it("is found by who is invited, and by nobody else's form", async () => {
    const asked = await aTeamToAsk(4);
    const roundId = await opened(asked, asked.people.slice(0, 3));
    const [first, , , outside] = asked.people;
    const pending = await first?.call.overview.get({ org: asked.org.slug });
    expect(JSON.stringify(pending)).toContain(roundId);
    const form = outside?.call.perceptions.form({ ...asked.place, roundId });
    expect(await refusalOf(Promise.resolve(form))).toBe("not-found");
    if (outside) expect(await refusalOf(said(asked, roundId, outside, "cto"))).toBe("not-found");
  });
});

describe("a form", () => {
  it("is received once; the second is told so and changes nothing", async () => {
    const asked = await aTeamToAsk(5);
    const roundId = await opened(asked);
    const [first] = asked.people;
    if (!first) throw new Error("nobody to ask");
    const both = await Promise.all([
      said(asked, roundId, first, "cto"),
      said(asked, roundId, first, "cio"),
    ]);
    expect(both.map(({ isRepeated }) => isRepeated).sort()).toEqual([false, true]);
    expect(await said(asked, roundId, first, "nobody")).toEqual({ isRepeated: true });
    for (const person of asked.people.slice(1, 3)) await said(asked, roundId, person, "unsure");
    const { rows, round } = await closed(asked, roundId);
    expect(round.done).toBe(3);
    expect(rows?.every(({ perceived }) => perceived.state === "suppressed")).toBe(true);
  });

  it("is refused when it does not fit: missing, doubled, foreign rows and choices", async () => {
    const asked = await aTeamToAsk(3);
    const roundId = await opened(asked);
    const [person] = asked.people;
    if (!person) throw new Error("nobody to ask");
    const { questions } = await person.call.perceptions.form({ ...asked.place, roundId });
    const fine = questions.map(({ id }) => ({
      responsibilityId: id,
      choice: "position" as const,
      positionId: asked.cto as string | null,
    }));
    const [one] = fine;
    if (!one) throw new Error("nothing is asked");
    const foreign = await aPosition(asked.org, (await aTeam(asked.org)).id, "other");
    const forms = [
      fine.slice(1),
      [...fine.slice(1), fine[1] ?? one],
      [...fine.slice(1), { ...one, positionId: foreign.id }],
      [...fine.slice(1), { ...one, positionId: null }],
      [...fine.slice(1), { ...one, choice: "nobody" as const }],
      [...fine, one],
      [],
    ];
    for (const answers of forms) {
      const call = person.call.perceptions.submit({ ...asked.place, roundId, answers });
      expect(await refusalOf(call)).toBe("perception-misfit");
    }
    const page = await asked.org.call.perceptions.get({ ...asked.place, roundId });
    expect(page.round.done).toBe(0);
  });

  it("comes too late once the round is closed, cancelled or over", async () => {
    const asked = await aTeamToAsk(3);
    const [first, second] = asked.people;
    if (!first || !second) throw new Error("nobody to ask");
    const closing = await opened(asked);
    await said(asked, closing, first, "cto");
    await closed(asked, closing);
    expect(await refusalOf(said(asked, closing, second, "cto"))).toBe("perception-closed");
    // Who was received stays received, whenever they ask again.
    expect(await said(asked, closing, first, "cio")).toEqual({ isRepeated: true });
    const cancelled = await opened(asked);
    await asked.org.call.perceptions.cancel({ ...asked.place, roundId: cancelled });
    expect(await refusalOf(said(asked, cancelled, second, "cto"))).toBe("perception-closed");
  });

  it("is either counted or refused when the round closes at the same moment", async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const asked = await aTeamToAsk(6);
      const roundId = await opened(asked);
      const outcomes = await Promise.all([
        ...asked.people.map((person, at) =>
          refusalOf(said(asked, roundId, person, at % 2 ? "cto" : "cio")),
        ),
        refusalOf(asked.org.call.perceptions.close({ ...asked.place, roundId })),
      ]);
      expect(outcomes.pop()).toBe("accepted");
      await publishPerception({ orgId: asked.org.id, id: roundId }, { isLast: true });
      const page = await asked.org.call.perceptions.get({ ...asked.place, roundId });
      const accepted = outcomes.filter((one) => one === "accepted").length;
      expect(outcomes.filter((one) => one === "perception-closed")).toHaveLength(6 - accepted);
      expect(page.round.done).toBe(accepted);
      const [row] = page.rows ?? [];
      const counted = row?.perceived.state === "full" ? row.perceived.n : null;
      expect(counted).toBe(accepted >= 5 ? accepted : null);
    }
  });
});

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
    const latest = await inOrgAs(org, org.owner, (db) =>
      latestPerception(
        { db, org: { id: org.id, slug: org.slug, name: "", timeZone: "UTC" } },
        team.id,
        "2099-01-01",
      ),
    );
    expect(latest.size).toBe(16);
    expect(latest.get(row?.id ?? "")).toMatchObject({
      majorityPositionId: cto,
      isMajorityNobody: false,
    });
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
    expect(after?.match).toBe("agrees");
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

async function peopleOf(org: Awaited<ReturnType<typeof anOrg>>, teamId: string): Promise<string[]> {
  const members = await Promise.all(
    [0, 1, 2].map(() => aMember(org, "member", { teams: [teamId] })),
  );
  return members.map(({ personId }) => personId);
}
