import type { Perceived } from "@/server/domain/perception/publish";
import type { OrgContext } from "@/server/infra/context";

/** A row of results as the table holds it. */
export type StoredResult = Readonly<{
  responsibilityId: string;
  state: Perceived["state"];
  reason: string | null;
  n: number | null;
  unsure: number | null;
  clarity: number | null;
  isClear: boolean | null;
  counts: { positionId: string | null; count: number }[] | null;
  majority: "position" | "nobody" | null;
  majorityPositionId: string | null;
}>;

/** What was published of a closed round, by responsibility. */
export async function readResults(
  { db, org }: Pick<OrgContext, "db" | "org">,
  roundId: string,
): Promise<Map<string, Perceived>> {
  const rows = await db.$queryRaw<StoredResult[]>`
    SELECT x.responsibility_id AS "responsibilityId", x.state, x.reason, x.n, x.unsure, x.clarity,
      x.is_clear AS "isClear", x.counts, x.majority, x.majority_position_id AS "majorityPositionId"
    FROM public.perception_result x
    WHERE x.org_id = ${org.id}::uuid AND x.round_id = ${roundId}::uuid`;
  return new Map(rows.map((row) => [row.responsibilityId, perceivedOf(row)]));
}

/** A published row as the table holds it. */
export function storedResult(perceived: Perceived): StoredResult {
  const full = perceived.state === "full" ? perceived : null;
  const majority = "majority" in perceived ? perceived.majority : null;
  return {
    responsibilityId: perceived.responsibilityId,
    state: perceived.state,
    reason: perceived.reason,
    n: full?.n ?? null,
    unsure: full?.unsure ?? null,
    clarity: "clarity" in perceived ? perceived.clarity : null,
    isClear: "isClear" in perceived ? perceived.isClear : null,
    counts: full ? [...full.counts] : null,
    majority: majority && (majority.positionId === null ? "nobody" : "position"),
    majorityPositionId: majority?.positionId ?? null,
  };
}

function perceivedOf(row: StoredResult): Perceived {
  const { majority, majorityPositionId, state, ...rest } = row;
  const kept = { ...rest, state, majority: majority && { positionId: majorityPositionId } };
  const fields = FIELDS[state].map((field) => [field, kept[field]]);
  // The table's checks hold each state to its own fields; the list below names them.
  return Object.fromEntries([
    ["responsibilityId", row.responsibilityId],
    ["state", state],
    ...fields,
  ]) as Perceived;
}

const FIELDS = {
  suppressed: ["reason"],
  coarse: ["reason", "isClear"],
  alike: ["reason", "isClear", "majority"],
  clarity: ["reason", "isClear", "clarity"],
  full: ["reason", "isClear", "clarity", "n", "unsure", "counts", "majority"],
} as const;
