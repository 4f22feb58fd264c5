import pg from "pg";
import { releaseCycle } from "@/server/jobs/cycles";
import { aMember, anOrg } from "../support/factories";
import { aLargeCycle, answeredAndClosed, GROUPS } from "./large-cycle";
import { type Line, median } from "./rounds";

const SUBJECTS = Number(process.env.SUBJECTS ?? 2000);
const LOOK_MS = 50;

/** The release of a large cycle, as background work does it, against one GROUP BY of the same answers. */
export async function ratedRelease(): Promise<Line> {
  const org = await anOrg("Large");
  const people: string[] = [];
  for (const _ of GROUPS) people.push((await aMember(org, "member")).personId);
  const client = new pg.Client(process.env.ADMIN_DATABASE_URL);
  await client.connect();
  try {
    const times = { ours: [] as number[], peer: [] as number[], more: [] as number[] };
    for (let round = 0; round < 2; round += 1) {
      const cycleId = await aLargeCycle(client, org, SUBJECTS, people);
      await answeredAndClosed(client, org, cycleId);
      for (let call = 0; call < 3; call += 1)
        times.peer.push(await timeOf(() => grouped(client, cycleId)));
      const watch = watchMemory();
      times.ours.push(
        await timeOf(() => releaseCycle({ orgId: org.id, id: cycleId }, { isLast: true })),
      );
      times.more.push(watch());
      await refuseUnlessReleased(client, cycleId);
    }
    const [ours, peer] = [median(times.ours), median(times.peer)];
    const answers = (SUBJECTS * GROUPS.length * 28).toLocaleString("en");
    return {
      name: `Release of ${SUBJECTS.toLocaleString("en")} subjects × ${GROUPS.length} raters × 28 items`,
      ours: `aggregate, audit, freeze, announce: ${(ours / 1000).toFixed(1)} s, ${Math.round(median(times.more))} MB more of the process's memory at most`,
      peer: `GROUP BY subject, group, item over the same ${answers} answers with the bare driver: ${(peer / 1000).toFixed(2)} s`,
      ratio: `${(ours / peer).toFixed(1)} (lower is better)`,
    };
  } finally {
    await client.end();
  }
}

function grouped(client: pg.Client, cycleId: string) {
  return client.query(
    `SELECT r.subject_id, r.rater_group, v.position, count(*) AS n, avg(v.value) AS mean, stddev(v.value) AS sd
    FROM public.response r CROSS JOIN LATERAL unnest(r.item_values) WITH ORDINALITY AS v(value, position)
    WHERE r.cycle_id = $1 AND v.value IS NOT NULL GROUP BY 1, 2, 3`,
    [cycleId],
  );
}

async function refuseUnlessReleased(client: pg.Client, cycleId: string): Promise<void> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM public.subject_release x
    JOIN public.release r ON r.org_id = x.org_id AND r.id = x.release_id WHERE r.cycle_id = $1`,
    [cycleId],
  );
  if (rows[0]?.n !== SUBJECTS) throw new Error(`released ${rows[0]?.n} of ${SUBJECTS} subjects`);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Looks at this process's memory until it is asked by how many MB it grew at most. */
function watchMemory(): () => number {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, LOOK_MS);
  return () => {
    look();
    clearInterval(timer);
    return (most - before) / 1024 / 1024;
  };
}
