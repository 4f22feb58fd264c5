import { randomBytes } from "node:crypto";
import pg from "pg";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { aMember, anOrg, type TestMember } from "../support/factories";
import { aLargeCycle } from "./large-cycle";
import { type Line, medianOf } from "./rounds";

const ROUNDS = 6;
const EACH = 40;
const AT_ONCE = 20;
const MANY = 400;

/** B6: sending a form of 35 answers through its procedure, against storing as many rows by hand. */
export async function submitPath(): Promise<Line> {
  const org = await anOrg("Submit");
  const rater = await aMember(org, "member");
  const client = new pg.Client(process.env.ADMIN_DATABASE_URL);
  await client.connect();
  try {
    const subjects = (ROUNDS + 1) * EACH + MANY;
    const cycleId = await aLargeCycle(client, org, subjects, [rater.personId]);
    const forms = await openForms(client, cycleId);
    await client.query(
      `CREATE TEMP TABLE bare_answer (form uuid, place int, value int, PRIMARY KEY (form, place));
      CREATE TEMP TABLE bare_message (id uuid PRIMARY KEY, body text)`,
    );
    const send = () => submit(rater, org.slug, forms.pop());
    const times = await medianOf(send, () => insert(client), { rounds: ROUNDS, each: EACH });
    const begun = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let call = 0; call < MANY / AT_ONCE; call += 1) await send();
      }),
    );
    const rate = (MANY / (performance.now() - begun)) * 1000;
    return {
      name: "B6  submit path, a form of 35 answers",
      ours: `in-process procedure (session, permission, tenant, checks, form, audit): ${times.ours.toFixed(2)} ms (median), 95 % within ${times.high.ours.toFixed(2)} ms; ${AT_ONCE} at once: ${Math.round(rate)} forms/s, none failed`,
      peer: `35 rows and a message in one transaction with the bare driver, nothing checked: ${times.peer.toFixed(2)} ms`,
      ratio: `${times.ratio.toFixed(2)} (lower is better)`,
    };
  } finally {
    await client.end();
  }
}

async function openForms(client: pg.Client, cycleId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM public.participation WHERE cycle_id = $1",
    [cycleId],
  );
  return rows.map(({ id }) => id);
}

async function submit(rater: TestMember, org: string, participation = ""): Promise<void> {
  const { qualities } = CATALOGUE_INSTRUMENT;
  const answers = qualities.flatMap(({ key, items }) => [
    { kind: "level" as const, key, value: 3 },
    ...items.map((item) => ({ kind: "item" as const, key: item.key, value: 4 })),
  ]);
  const secretHash = randomBytes(32).toString("base64url");
  const rest = { comments: {}, together: "weekly" as const, pace: "usual" as const };
  const form = { org, participation, secretHash, revision: 0, answers, ...rest };
  const { isRepeated } = await rater.call.ratings.submit(form);
  if (isRepeated) throw new Error("a form was sent twice");
}

async function insert(client: pg.Client): Promise<void> {
  await client.query("BEGIN");
  await client.query(
    "SELECT set_config('app.org_id', '', true), set_config('app.user_id', '', true)",
  );
  await client.query(
    "INSERT INTO bare_answer SELECT gen_random_uuid(), place, 4 FROM generate_series(1, 35) place",
  );
  await client.query("INSERT INTO bare_message VALUES (gen_random_uuid(), 'form.completed')");
  await client.query("COMMIT");
}
