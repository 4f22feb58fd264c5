import { afterAll, describe, expect, it } from "vitest";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { publishPerception } from "@/server/jobs/publish-perception";
import { aMember, type anOrg, aPosition, aTeam, inOrgAs } from "../support/factories";
import { aTeamToAsk, closed, opened, said } from "../support/perceptions";
import { refusalOf } from "../support/refused";

afterAll(disconnectJobs);

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

async function peopleOf(org: Awaited<ReturnType<typeof anOrg>>, teamId: string): Promise<string[]> {
  const members = await Promise.all(
    [0, 1, 2].map(() => aMember(org, "member", { teams: [teamId] })),
  );
  return members.map(({ personId }) => personId);
}
