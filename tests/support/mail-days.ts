import pg from "pg";
import { E2E } from "./e2e-place.ts";

/** As if all mails of the server that sends mail had gone some days earlier. */
export async function letMailsAge(days: number): Promise<void> {
  const client = new pg.Client(E2E.mailJobsUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>("SELECT app.organisation_ids() AS id");
    for (const { id } of rows) {
      await client.query("SELECT set_config('app.org_id', $1, false)", [id]);
      await client.query(
        "UPDATE public.message SET created_at = created_at - $1 * interval '1 day'",
        [days],
      );
    }
  } finally {
    await client.end();
  }
}
