import {
  type CellAddress,
  type ExtremeReason,
  type ReleaseCell,
  type SuppressionReason,
  suppress,
} from "@/server/domain/disclosure/cell";
import type { AgreementWord } from "@/server/domain/statistics/agreement-words";
import type { Tx } from "@/server/infra/db";

/** The released cells of some teams on one level. `teams` are those that the reader may see. */
export async function listCells(
  db: Tx,
  release: { id: string; level: CellAddress["level"]; teams: readonly string[] },
): Promise<ReleaseCell[]> {
  const { id, level, teams } = release;
  // One row a team, read as JSON: a map may hold fourteen thousand cells.
  const rows = await db.$queryRaw<{ team: string; cells: Stored[] }[]>`
    SELECT team_id AS team, json_agg(json_build_array(key, state, reason, n, mean, sd, r_wg_j,
      r_star_wg_j, ad_m_j, agreement, histogram)) AS cells
    FROM public.release_cell
    WHERE release_id = ${id}::uuid AND level = ${level} AND team_id = ANY(${teams}::uuid[])
    GROUP BY team_id`;
  return rows.flatMap(({ team, cells }) => cells.map((cell) => cellOf(team, level, cell)));
}

type Figure = number | null;
type Stored = [
  key: string,
  state: string,
  reason: string | null,
  n: Figure,
  mean: Figure,
  sd: Figure,
  rWgJ: Figure,
  rStarWgJ: Figure,
  adMJ: Figure,
  agreement: string | null,
  histogram: number[] | null,
];

function cellOf(team: string, level: CellAddress["level"], stored: Stored): ReleaseCell {
  const [key, state, reason, n, mean, sd, rWgJ, rStarWgJ, adMJ, agreement, histogram] = stored;
  const address = { team, level, key };
  if (state === "extreme" && isOneOf(EXTREMES, reason)) return { ...address, state, reason };
  if (state !== "published" || n === null || mean === null) {
    // Fail-closed: what is not plainly published carries no number.
    return suppress(address, isOneOf(SUPPRESSIONS, reason) ? reason : "too-few");
  }
  return {
    ...address,
    state,
    n,
    mean,
    sd,
    rWgJ,
    rStarWgJ,
    adMJ,
    agreement: isOneOf(AGREEMENTS, agreement) ? agreement : "too-few",
    histogram: histogram && histogram.length > 0 ? histogram : null,
  };
}

const EXTREMES: readonly ExtremeReason[] = ["near-top", "near-bottom", "nearly-alike"];
const SUPPRESSIONS: readonly SuppressionReason[] = ["too-few", "complementary"];
const AGREEMENTS: readonly AgreementWord[] = ["agree", "differ", "split", "too-few"];

function isOneOf<T extends string>(words: readonly T[], word: string | null): word is T {
  return words.some((one) => one === word);
}
