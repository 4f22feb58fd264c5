import type pg from "pg";
import { newId } from "@/server/infra/id";
import type { TestOrg } from "./factories";

type Aggregate = {
  teams: string[];
  tooFew: string[];
  totals: unknown[][];
  counts: unknown[];
  complete: unknown[];
};

/** An imported cycle of two items made by hand, as the jobs role, up to its aggregate; rolled back. */
export async function aggregateOf(
  jobs: pg.Client,
  org: TestOrg,
  forms: readonly { team: number; given: string }[],
): Promise<Aggregate> {
  const teams = [newId(), newId()];
  const [instrument, quality, cycle, file] = [newId(), newId(), newId(), newId()];
  const subjects = teams.map(() => newId());
  await jobs.query("BEGIN");
  try {
    await jobs.query("SELECT set_config('app.org_id', $1, true)", [org.id]);
    const insert = (table: string, row: Record<string, unknown>) => {
      const names = Object.keys(row);
      return jobs.query(
        `INSERT INTO public.${table} (org_id, ${names.join(", ")})
         VALUES ($1, ${names.map((_, at) => `$${at + 2}`).join(", ")})`,
        [org.id, ...Object.values(row)],
      );
    };
    await insert("instrument", {
      id: instrument,
      key: "k",
      name: "n",
      version: "1",
      status: "imported",
      scale_min: 1,
      scale_max: 5,
    });
    await insert("quality", {
      id: quality,
      instrument_id: instrument,
      key: "q1",
      position: 1,
      wording: "{}",
    });
    for (const position of [1, 2])
      await insert("item", {
        id: newId(),
        instrument_id: instrument,
        quality_id: quality,
        key: `I${position}`,
        comparability: "c",
        position,
        wording: "{}",
      });
    await insert("import", {
      id: file,
      file_name: "f",
      file_hash: "h",
      byte_size: 1,
      created_by_id: newId(),
    });
    await insert("cycle", {
      id: cycle,
      kind: "imported",
      name: "c",
      instrument_id: instrument,
      import_id: file,
      opened_at: new Date(),
      closed_at: new Date(),
    });
    for (const [at, team] of teams.entries()) {
      await insert("team", { id: team, name: `T${at}`, path: [team] });
      await insert("subject", {
        id: subjects[at],
        cycle_id: cycle,
        team_id: team,
        team_path: [team],
      });
    }
    await jobs.query("SELECT app.import_rows($1, $2, $3, $4)", [
      cycle,
      forms.map((form) => subjects[form.team]),
      forms.map(() => "all"),
      forms.map((form) => form.given),
    ]);
    const { rows } = await jobs.query<{ a: Omit<Aggregate, "teams"> }>(
      "SELECT app.aggregate_cycle($1, '{}') AS a",
      [cycle],
    );
    if (!rows[0]) throw new Error("no aggregate");
    return { ...rows[0].a, teams };
  } finally {
    await jobs.query("ROLLBACK");
  }
}
