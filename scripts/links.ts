import type { Client } from "pg";
import { withClient } from "../prisma/connection.ts";
import { readEnv } from "../server/infra/env.ts";
import { deriveLinkSecret } from "../server/infra/link-secret.ts";
import { type Installation, joinInstallation, rolesOf } from "./installation.ts";
import { explain } from "./problem.ts";

/** Prints the live links of accounts and of raters from outside, for a product without a mail server; whoever can run it owns it all. */
type Row = { id: string; purpose: "verify" | "reset"; email: string; expires_at: Date };

type Rater = { id: string; name: string; organisation: string; expires_at: Date };

process.exitCode = await main();

async function main(): Promise<number> {
  let installation: Installation | undefined;
  try {
    const env = readEnv(process.env);
    installation = await joinInstallation(env);
    const { ownerUrl } = await rolesOf(env, installation);
    const key = env.TOKEN_SECRET ?? installation.secrets.TOKEN_SECRET;
    const raters = await withClient(ownerUrl, listRaters);
    const rows = await withClient(ownerUrl, async (client) => {
      const found = await client.query<Row>(
        `select t.id, t.purpose, u.email, t.expires_at from auth.token t
         join auth."user" u on u.id = t.user_id
         where t.purpose in ('verify', 'reset') and t.consumed_at is null and t.expires_at > now()
         order by t.created_at desc`,
      );
      return found.rows;
    });
    if (rows.length + raters.length === 0) console.log("No link is waiting.");
    for (const { id, purpose, email, expires_at } of rows) {
      const what = purpose === "verify" ? "Confirm the address" : "New password";
      console.log(`${what}, ${email}, until ${expires_at.toISOString()}:`);
      console.log(`  ${env.BASE_URL}/${purpose}/${deriveLinkSecret(key, purpose, id)}`);
    }
    for (const { id, name, organisation, expires_at } of raters) {
      console.log(`Rate for ${organisation}, ${name}, until ${expires_at.toISOString()}:`);
      console.log(`  ${env.BASE_URL}/rate/${deriveLinkSecret(key, "rater", id)}`);
    }
    return 0;
  } catch (error) {
    return explain(error);
  } finally {
    await installation?.close();
  }
}

// Row-level security holds for the owner too: one organisation after the other.
async function listRaters(client: Client): Promise<Rater[]> {
  const { rows } = await client.query<{ id: string }>("select app.organisation_ids() as id");
  const raters: Rater[] = [];
  for (const { id } of rows) {
    await client.query("select set_config('app.org_id', $1, false)", [id]);
    const found = await client.query<Rater>(
      `select l.id, p.name, o.name as organisation, l.expires_at from public.rater_link l
       join public.cycle c on c.org_id = l.org_id and c.id = l.cycle_id
         and c.closed_at is null and c.cancelled_at is null
       join public.person p on p.org_id = l.org_id and p.id = l.person_id
       join public.organisation o on o.id = l.org_id
       where l.revoked_at is null and l.expires_at > now() order by p.name`,
    );
    raters.push(...found.rows);
  }
  return raters;
}
