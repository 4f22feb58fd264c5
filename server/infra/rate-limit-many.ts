import "server-only";
import { waitAfter } from "@/server/domain/rate-limit";
import { limiterPool } from "./db";
import { keyOf, LIMITS, type LimitName, MEMORY_SECONDS } from "./rate-limit";

/**
 * Takes one try of `name` for everybody in `whos`, by the rules of `takeTry` and in as few statements for
 * thousands as for one; says who had one left.
 */
export async function withTry(
  name: LimitName,
  whos: readonly string[],
): Promise<ReadonlySet<string>> {
  const { points, seconds } = LIMITS[name];
  const byKey = new Map(whos.map((who) => [keyOf(who), who]));
  const keys = [...byKey.keys()];
  const stricken = new Set((await readStrikes(name, keys)).map(({ key }) => key));
  // After a wait there is one try, not a fresh handful.
  const costs = keys.map((key) => (stricken.has(key) ? points : 1));
  const taken = await add(`${name}.tries`, keys, costs, seconds);
  const refused = taken.filter((one) => one.points > points);
  const first = refused.filter(
    (one) => one.points - (stricken.has(one.key) ? points : 1) <= points,
  );
  await block(name, first);
  const without = new Set(refused.map(({ key }) => key));
  return new Set([...byKey].filter(([key]) => !without.has(key)).map(([, who]) => who));
}

type Counter = { key: string; points: number };

async function readStrikes(name: LimitName, keys: readonly string[]): Promise<Counter[]> {
  const { rows } = await limiterPool().query<Counter>(
    `SELECT k.key, l.points FROM unnest($2::text[]) AS k(key)
     JOIN public.rate_limit l ON l.key = $1 || ':' || k.key WHERE l.expire > $3 AND l.points > 0`,
    [`${name}.strikes`, keys, Date.now()],
  );
  return rows;
}

// In the order of their keys: two that count the same addresses wait for each other, not for ever.
async function add(
  prefix: string,
  keys: readonly string[],
  costs: readonly number[],
  seconds: number,
): Promise<Counter[]> {
  const now = Date.now();
  const { rows } = await limiterPool().query<Counter>(
    `INSERT INTO public.rate_limit AS l (key, points, expire)
     SELECT $1 || ':' || k.key, k.cost, $4::bigint
     FROM unnest($2::text[], $3::integer[]) AS k(key, cost) ORDER BY k.key
     ON CONFLICT (key) DO UPDATE SET
       points = CASE WHEN l.expire <= $5 THEN excluded.points ELSE l.points + excluded.points END,
       expire = CASE WHEN l.expire <= $5 THEN excluded.expire ELSE l.expire END
     RETURNING substr(l.key, length($1) + 2) AS key, l.points`,
    [prefix, keys, costs, now + seconds * 1000, now],
  );
  return rows;
}

async function block(name: LimitName, first: readonly Counter[]): Promise<void> {
  if (first.length === 0) return;
  const keys = first.map(({ key }) => key);
  const ones = keys.map(() => 1);
  const strikes = await add(`${name}.strikes`, keys, ones, MEMORY_SECONDS);
  const now = Date.now();
  const ends = strikes.map((one) => now + waitAfter(one.points) * 1000);
  await limiterPool().query(
    `UPDATE public.rate_limit l SET points = $2, expire = k.ends
     FROM unnest($3::text[], $4::bigint[]) AS k(key, ends) WHERE l.key = $1 || ':' || k.key`,
    [`${name}.tries`, LIMITS[name].points + 1, strikes.map(({ key }) => key), ends],
  );
}
