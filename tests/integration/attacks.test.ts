import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/server/infra/env";
import { disconnectJobs } from "@/server/infra/jobs-db";
import { releaseCycle } from "@/server/jobs/cycles";
import { asAdmin } from "../support/as-admin";
import {
  aForm,
  allRated,
  aRatedCycle,
  closedNow,
  type RatedCycle,
  rated,
  readRelease,
  releasedNow,
  someMembers,
} from "../support/cycles";
import { anOrg, aTeam, inOrgAs, type TestMember, type TestOrg } from "../support/factories";

// Words by which a comment is known again: of two of the board, below the threshold of a group, and of others.
const SECRET = "Ptarmigan";
const ANY = "Kittiwake";

let org: TestOrg;
let subject: TestMember;
let people: TestMember[];
let team: { id: string };
let other: { id: string };
let cycle: RatedCycle;
let jobs: pg.Client;

const seatsOf = (group: string) =>
  cycle.subjects.flatMap(({ seats }) => seats.filter((seat) => seat.group === group));
const inJobs = async (sql: string) => {
  await jobs.query("BEGIN");
  try {
    await jobs.query("SELECT set_config('app.org_id', $1, true)", [org.id]);
    return await jobs.query(sql);
  } finally {
    await jobs.query("ROLLBACK");
  }
};

beforeAll(async () => {
  jobs = new pg.Client(env().JOBS_DATABASE_URL);
  await jobs.connect();
  org = await anOrg("Attacks");
  team = await aTeam(org, "Leaders");
  other = await aTeam(org, "Elsewhere");
  const members = await someMembers(org, 9);
  const [first, ...rest] = members;
  if (!first) throw new Error("nobody");
  [subject, people] = [first, rest];
  const raters = { reports: people.slice(0, 6), board: people.slice(6, 8) };
  cycle = await aRatedCycle(org, [{ personId: subject.personId, teamId: team.id, raters }], {
    questions: ["What works?", "What does not?"],
  });
  const late = seatsOf("reports").at(-1);
  await allRated(
    org,
    {
      ...cycle,
      subjects: cycle.subjects.map((one) => ({
        ...one,
        seats: one.seats.filter((seat) => seat !== late),
      })),
    },
    (seat, place) => ({
      ...aForm(
        (item) => 2 + ((place + item * (place % 3)) % 3),
        (at) => 2 + ((place + at) % 3),
      ),
      words: [1, 2].map((question) => ({
        question,
        body: `${seat.group === "board" ? SECRET : ANY} ${question} ${place}`,
      })),
    }),
  );
});
afterAll(async () => {
  await jobs.end();
  await disconnectJobs();
});

describe("attacks on a cycle in the database", () => {
  it("6 live results: before closing there is no figure, and no aggregate for any role", async () => {
    expect(await readRelease(org, cycle.id)).toBeNull();
    const aggregate = `SELECT app.aggregate_ratings('${cycle.id}'::uuid)`;
    await expect(inJobs(aggregate)).rejects.toThrow(/open, cancelled or aggregated/);
    const asApp = inOrgAs(org, org.owner, (tx) => tx.$queryRawUnsafe(aggregate));
    await expect(asApp).rejects.toThrow(/permission denied/);
    const lists = await org.call.subjectReports.mine({ org: org.slug });
    expect([lists.mine, lists.managed]).toEqual([[], []]);
  });

  it("9 a threshold lowered later is refused by the database", async () => {
    for (const column of ["group_threshold", "team_threshold", "comment_threshold"]) {
      const lower = inOrgAs(org, org.owner, (tx) =>
        tx.$executeRawUnsafe(
          `UPDATE public.cycle SET ${column} = ${column} - 1 WHERE id = '${cycle.id}'`,
        ),
      );
      await expect(lower).rejects.toThrow();
    }
  });

  it("15 completion and time: days only, nothing that joins a form with its rater", async () => {
    const columns = await asAdmin<{ table: string; column: string; type: string }>(
      `SELECT table_name AS "table", column_name AS "column", data_type AS type
       FROM information_schema.columns WHERE table_schema = 'public'
       AND table_name IN ('response', 'comment', 'participation')`,
    );
    expect(columns.filter(({ type }) => type.startsWith("timestamp"))).toEqual([]);
    const onRaters = columns.filter(
      ({ table, column }) => table !== "participation" && /person|user|participation/.test(column),
    );
    expect(onRaters).toEqual([]);
    await closedNow(org, cycle.id);
    const left = await asAdmin<{ days: number; secrets: number; written: number; seats: number }>(
      `SELECT count(DISTINCT submitted_day)::int AS days, count(secret_hash)::int AS secrets,
         count(DISTINCT r.xmin::text)::int AS written,
         (SELECT count(DISTINCT p.xmin::text)::int FROM public.participation p WHERE p.cycle_id = '${cycle.id}') AS seats
       FROM public.response r WHERE r.cycle_id = '${cycle.id}'`,
    );
    expect(left).toEqual([{ days: 1, secrets: 0, written: 1, seats: 1 }]);
  });

  it("7 late answer: refused after closing, and a release is never made again", async () => {
    const late = seatsOf("reports").at(-1);
    if (!late) throw new Error("nobody is late");
    const [now] = await inOrgAs(org, org.owner, (tx) =>
      tx.participation.findMany({ where: { cycleId: cycle.id, personId: late.rater.personId } }),
    );
    const answer = await rated(
      org,
      { ...late, id: now?.id ?? "" },
      aForm(() => 5),
    );
    expect(answer.outcome).toBe("closed");
    const release = await releasedNow(org, cycle.id);
    await releaseCycle({ orgId: org.id, id: cycle.id }, { isLast: true });
    expect((await readRelease(org, cycle.id))?.id).toBe(release?.id);
    const aggregate = `SELECT app.aggregate_ratings('${cycle.id}'::uuid)`;
    await expect(inJobs(aggregate)).rejects.toThrow(/aggregated/);
    const change = inJobs(`UPDATE public.subject_cell SET mean = 1`);
    await expect(change).rejects.toThrow(/permission denied/);
    await expect(asAdmin("UPDATE public.subject_cell SET mean = 1")).rejects.toThrow(
      /never changed/,
    );
  });

  it("10 membership moves: a team's figure stands on the team at launch", async () => {
    const move = inOrgAs(org, org.owner, (tx) =>
      tx.$executeRawUnsafe(
        `UPDATE public.subject SET team_id = '${other.id}' WHERE cycle_id = '${cycle.id}'`,
      ),
    );
    await expect(move).rejects.toThrow(/permission denied/);
    const data = { orgId: org.id, teamId: other.id, personId: subject.personId };
    await inOrgAs(org, org.owner, (tx) =>
      tx.teamMembership.create({
        data: { ...data, id: crypto.randomUUID(), fromDay: new Date("2026-01-01") },
      }),
    );
    const release = await readRelease(org, cycle.id);
    expect(new Set(release?.cells.map(({ teamId }) => teamId))).toEqual(new Set([team.id]));
  });

  it("16 text: no rater, no order and no thread from question to question", async () => {
    const release = await readRelease(org, cycle.id);
    const comments = release?.comments ?? [];
    expect(comments.length).toBeGreaterThan(0);
    expect(Object.keys(comments[0] ?? {}).sort()).toEqual(
      ["body", "id", "orgId", "place", "question", "raterGroup", "releaseId", "subjectId"].sort(),
    );
    // Five of six wrote, and two more of the board: with a label, the board's would be the rest.
    expect(new Set(comments.map(({ raterGroup }) => raterGroup))).toEqual(new Set([null]));
    const order = (question: number) =>
      comments
        .filter((one) => one.question === question)
        .toSorted((a, b) => a.place - b.place)
        .map(({ body }) => body.replace(/^(\w+) \d/, "$1"));
    expect(order(1).toSorted()).toEqual(order(2).toSorted());
  });

  it("19 exports, interface and search pass one gate: a hidden group is nowhere a number", async () => {
    const at = { org: org.slug };
    const report = await subject.call.subjectReports.read({
      ...at,
      subject: cycle.subjects[0]?.id ?? "",
    });
    for (const quality of report.report.qualities) {
      const board = quality.dots.find(({ group }) => group === "board");
      expect(board).toEqual({
        ...{ group: "board", interval: null, reliability: null },
        cell: expect.objectContaining({ state: "suppressed", reason: "too-few" }),
      });
      expect(quality.others?.groups ?? 0).toBeLessThanOrEqual(1);
    }
    const view = await org.call.comparisons.view({ ...at, layer: "rated", cycle: cycle.id });
    const file = await org.call.exports.comparison({
      ...at,
      layer: "rated",
      cycle: cycle.id,
      level: "quality",
    });
    const cells = view.map?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => cell.state === "value")).toEqual([]);
    expect(JSON.stringify(file)).not.toContain(ANY);
  });

  it("20 impersonation and log: the audit holds no answer, and never rater and subject together", async () => {
    const entries = await inOrgAs(org, org.owner, (tx) => tx.auditEntry.findMany());
    const texts = entries.map((entry) =>
      JSON.stringify(entry, (_, value) => (typeof value === "bigint" ? String(value) : value)),
    );
    expect(texts.filter((text) => text.includes(SECRET) || text.includes(ANY))).toEqual([]);
    const ids = new Set(people.flatMap(({ userId, personId }) => [userId, personId]));
    const about = cycle.subjects.map(({ id }) => id).concat(subject.personId);
    const both = texts.filter(
      (text) => [...ids].some((id) => text.includes(id)) && about.some((id) => text.includes(id)),
    );
    expect(both).toEqual([]);
    await expect(
      inOrgAs(org, org.owner, (tx) => tx.$queryRawUnsafe("SELECT body FROM public.comment")),
    ).rejects.toThrow(/permission denied/);
  });
});
