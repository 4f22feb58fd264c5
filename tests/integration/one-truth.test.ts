import { afterAll, describe, expect, it } from "vitest";
import { indicesOf } from "@/server/domain/convergence/indices";
import { findFindings } from "@/server/domain/finding/find";
import { indicesForLine } from "@/server/domain/timeline/state";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { keepAfterChange } from "@/server/jobs/snapshots";
import { aHolding, inOrgAs } from "../support/factories";
import { type Asked, aTeamToAsk, closed, opened, said } from "../support/perceptions";

const dayFrom = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const TODAY = dayFrom(0);

afterAll(disconnectJobs);

/** A round in which nobody can tell who owns anything, and nobody says anything of the second row. */
async function unclearTo(asked: Asked, people: Asked["people"]) {
  const round = await opened(asked, people);
  for (const [at, person] of people.entries()) {
    await said(asked, round, person, (place) =>
      place === 1 ? "unsure" : at % 2 === 0 ? "cto" : "cio",
    );
  }
  return closed(asked, round);
}

/** Nothing measured, a holder who left today, and a last round whose figures are withheld. */
async function anAwkwardTeam() {
  const asked = await aTeamToAsk(4);
  const { org, team, cto, cio, people, place } = asked;
  const [first, second] = people;
  await aHolding(org, team.id, cto, first?.personId ?? "");
  await aHolding(org, team.id, cio, second?.personId ?? "");
  await unclearTo(asked, people.slice(0, 3));
  const { rows } = await unclearTo(asked, people);
  const silent = rows?.find(({ perceived }) => perceived.state === "suppressed");
  const [one, two] = rows?.filter(({ perceived }) => perceived.state === "coarse") ?? [];
  const cell = (responsibilityId: string | undefined, positionId: string) => ({
    ...{ responsibilityId: responsibilityId ?? "", positionId, letters: "AR" as const },
    ...{ share: null, base: null },
  });
  await org.call.ownership.correct({
    ...place,
    changes: [cell(one?.id, cto), cell(silent?.id, cto), cell(two?.id, cio)],
    ...{ fromDay: "2026-02-01", toDay: null, reason: "As it was" },
  });
  await inOrgAs(org, org.owner, (tx) =>
    tx.member.update({
      where: { orgId_id: { orgId: org.id, id: second?.memberId ?? "" } },
      data: { removedAt: new Date() },
    }),
  );
  return asked;
}

describe("one truth", () => {
  it("is told of a day on every screen: figures, findings and how many are open", async () => {
    const { org, team, place } = await anAwkwardTeam();
    const { call } = org;
    const told = async (on: string) => {
      const { structure, evidence } = await call.convergence.page({ ...place, on });
      const findings = findFindings(structure, evidence);
      const rules = findings.map(({ rule }) => rule).sort();
      return { indices: indicesForLine(indicesOf(structure, evidence)), rules };
    };
    const truth = await told(TODAY);
    const past = await told("2026-06-01");
    expect(truth.indices.contested).toBeCloseTo(2 / 3);
    expect(past.indices.contested).toBe(0);
    expect(truth.rules.filter((rule) => rule === "O4")).toHaveLength(1);
    expect(past.rules).not.toContain("O4");
    expect(truth.rules).toContain("O17");

    const { points } = await call.timeline.read({ ...place, period: "12m" });
    const point = (day: string) => points.find((one) => one.day === day);
    for (const [day, known] of [[TODAY, truth] as const, ["2026-06-01", past] as const]) {
      expect(point(day)).toMatchObject({ indices: known.indices, open: known.rules.length });
    }

    const { id } = await call.timeline.keep({ ...place, name: "Kept" });
    await keepAfterChange({ orgId: org.id, id: team.id }, { isLast: true });
    const { snapshots } = await call.timeline.read(place);
    expect(snapshots).toHaveLength(2);
    for (const from of [id, snapshots.find((one) => one.id !== id)?.id ?? ""]) {
      const { diff } = await call.timeline.compare({ ...place, from, to: TODAY });
      expect(diff.findings).toEqual({ opened: [], closed: [] });
      expect(diff.indices.contested).toMatchObject({ after: truth.indices.contested, delta: 0 });
    }
    const compared = await call.timeline.compare({ ...place, from: "2026-06-01", to: TODAY });
    expect(compared.diff.findings.opened.map(({ rule }) => rule)).toEqual(["O4"]);

    const fork = await call.scenarios.fork({ ...place, name: "As it is" });
    const { now } = await call.scenarios.get({ ...place, scenario: fork.id });
    expect(now.indices).toEqual(truth.indices);
    expect(now.findings.map(({ rule }) => rule).sort()).toEqual(truth.rules);

    const { rows } = await call.landscape.read({ org: org.slug });
    expect(rows[0]?.indices).toEqual(truth.indices);
  });
});
