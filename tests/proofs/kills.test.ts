import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { expect, it } from "vitest";
import { disconnect } from "@/server/infra/db";
import { buildIfStale } from "../../scripts/build";
import type { RatedCycle } from "../support/cycles";
import { someMembers } from "../support/cycles";
import { anOrg } from "../support/factories";
import { insistent } from "../support/insist";
import { liveThrough, released } from "../support/kill-cycle";
import { findWrong } from "../support/kill-findings";
import type { Ledger, Place } from "../support/kill-forms";
import { oneAtATime, PHASES, type Phase, watchPhases } from "../support/kill-phases";
import { type Killable, openKillable, type Victim } from "../support/killable";

const KILLS = Number(process.env.KILLS ?? 200);
const AT_ONCE = 3;
/** How long one of them takes at most, in milliseconds: a kill falls somewhere into it. */
const SPAN: Readonly<Record<Phase, number>> = { autosave: 60, submit: 60, close: 80, release: 150 };

it("loses nothing and doubles nothing when application and database are killed", async () => {
  await buildIfStale();
  const product = await openKillable();
  const ledger: Ledger = {
    acknowledged: [],
    uncertain: [],
    lostAnswers: [],
    saves: 0,
    repeated: 0,
  };
  const tally = { asked: 0, unanswered: 0 };
  try {
    Object.assign(process.env, product.environment);
    const org = await anOrg("Killed");
    const [a, b, boss, ...rest] = await someMembers(org, 10);
    if (!a || !b || !boss) throw new Error("some members are ten");
    const people = {
      subjects: [a, b],
      manager: [boss],
      peers: rest.slice(0, 4),
      reports: rest.slice(4),
    };
    const phases = watchPhases();
    const insist = insistent(product.url, tally);
    const place: Place = { org, ledger, phases, insist, inPeace: oneAtATime() };
    const cycles: RatedCycle[] = [];
    const releases: Promise<void>[] = [];
    let isOver = false;
    const lives = Array.from({ length: AT_ONCE }, async () => {
      while (!isOver) {
        const cycle = await liveThrough(place, people);
        cycles.push(cycle);
        releases.push(released(place, cycle.id));
      }
    });
    const struck = await strike(product, place);
    isOver = true;
    await Promise.all(lives);
    await Promise.all(releases);
    const again = await retriedReleases(product.adminUrl);
    console.log(
      `${KILLS} kills (${struck}); ${cycles.length} cycles, ${ledger.acknowledged.length} forms ` +
        `confirmed, ${ledger.repeated} of them by the second answer, ${ledger.uncertain.length} uncertain, ` +
        `${ledger.saves} savings, ${tally.unanswered} of ${tally.asked} calls unanswered, ` +
        `${again} releases begun anew`,
    );
    expect(await findWrong(product.adminUrl, cycles, ledger)).toEqual([]);
    expect(tally.unanswered).toBeGreaterThan(0);
  } finally {
    await disconnect();
    await product.stop();
  }
}, 7_200_000);

/** Kills application and database in turn, each in every phase; says how often each phase was under way. */
async function strike(product: Killable, { phases, inPeace }: Place): Promise<string> {
  const under = new Map<Phase, number>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const phase = PHASES[kill % PHASES.length] ?? "submit";
    const victim: Victim = kill % (2 * PHASES.length) < PHASES.length ? "application" : "database";
    if (phase === "release") await releaseBegins(product.adminUrl);
    else await phases.next(phase, 60_000);
    await sleep(Math.random() * SPAN[phase]);
    for (const one of phases.now()) under.set(one, (under.get(one) ?? 0) + 1);
    await inPeace(() => product.kill(victim));
    if (kill % 20 === 19) console.log(`${kill + 1} of ${KILLS} kills`);
    await sleep(300 + Math.random() * 700);
  }
  return PHASES.map((phase) => `${phase} under way at ${under.get(phase) ?? 0}`).join(", ");
}

/** Waits until the background work takes up a release, for a while. */
async function releaseBegins(adminUrl: string): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(5)) {
      const { rowCount } = await client.query(
        "SELECT 1 FROM pgboss.job WHERE name = 'cycles.release' AND state = 'active' AND started_on > now() - interval '1 second'",
      );
      if (rowCount) return;
    }
  } finally {
    await client.end();
  }
}

async function retriedReleases(adminUrl: string): Promise<number> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'cycles.release' AND retry_count > 0",
    );
    return rows[0]?.n ?? 0;
  } finally {
    await client.end();
  }
}
