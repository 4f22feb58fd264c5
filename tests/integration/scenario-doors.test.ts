import { beforeEach, describe, expect, it } from "vitest";
import { dayIn } from "@/server/domain/day";
import { NO_EDITS } from "@/server/domain/scenario/edits";
import { aHolder, aMember, aTeam, inOrgAs } from "../support/factories";
import { refusalOf } from "../support/refused";
import { aForkable, type Forkable } from "../support/scenarios";

const TODAY = dayIn("UTC", new Date());

let org: Forkable["org"];
let team: Forkable["team"];
let cio: Forkable["cio"];
let at: Forkable["at"];
let cell: Forkable["cell"];
let fork: Forkable["fork"];

beforeEach(async () => {
  ({ org, team, cio, at, cell, fork } = await aForkable());
});

describe("who may", () => {
  it("see drafts: editors of the team, nobody else", async () => {
    const scenario = await fork();
    const reader = await aMember(org, "member", { teams: [team.id] });
    const list = await reader.call.scenarios.list({ org: org.slug, team: team.id });
    expect(list).toMatchObject({ maySee: false, scenarios: [], canFork: false });
    expect(await refusalOf(reader.call.scenarios.get(at({ scenario })))).not.toBe("accepted");
    const holder = await aHolder(org, team.id);
    const held = await holder.call.scenarios.list({ org: org.slug, team: team.id });
    expect(held.scenarios).toHaveLength(1);
    const other = await aTeam(org, "Bravo");
    const elsewhere = org.call.scenarios.get({ org: org.slug, team: other.id, scenario });
    expect(await refusalOf(elsewhere)).toBe("not-found");
  });

  it("merge seats: those who manage positions; a holder merges letters only", async () => {
    const holder = await aHolder(org, team.id);
    const scenario = await fork();
    const ended = { ...NO_EDITS, ended: [cio] };
    await org.call.scenarios.save({ ...at({ scenario, version: 1 }), edits: ended });
    const { seen } = await holder.call.scenarios.get(at({ scenario }));
    const merge = (version: number, mark: string) =>
      holder.call.scenarios.merge({
        ...at({ scenario, version }),
        ...{ day: TODAY, choices: {}, seen: mark },
      });
    expect(await refusalOf(merge(2, seen))).toBe("scenario-positions");
    const edits = { ...NO_EDITS, cells: [cell(3, cio, "A")] };
    await holder.call.scenarios.save({ ...at({ scenario, version: 2 }), edits });
    expect(await refusalOf(merge(3, seen))).toBe("accepted");
  });

  it("not start one in a team without positions, nor merge into the past", async () => {
    const bare = await aTeam(org, "Bare");
    const early = org.call.scenarios.fork({ org: org.slug, team: bare.id, name: "Too early" });
    expect(await refusalOf(early)).toBe("scenario-unassessed");
    const scenario = await fork();
    const past = org.call.scenarios.merge({
      ...at({ scenario, version: 1 }),
      ...{ day: "2026-01-01", choices: {}, seen: "" },
    });
    expect(await refusalOf(past)).toBe("scenario-day@day");
  });
});

describe("an ended scenario at a SQL prompt", () => {
  it("stays as it was, and the base of any does", async () => {
    const scenario = await fork();
    const write = (sql: string) =>
      inOrgAs(org, org.owner, (tx) => tx.$executeRawUnsafe(sql)).then(
        () => "accepted",
        (error: Error) => error.message,
      );
    expect(
      await write(`UPDATE public.scenario SET base = '{}' WHERE id = '${scenario}'`),
    ).toContain("are kept");
    await org.call.scenarios.drop(at({ scenario, version: 1 }));
    expect(await write(`UPDATE public.scenario SET name = 'x' WHERE id = '${scenario}'`)).toContain(
      "are kept",
    );
  });
});
