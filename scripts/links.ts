import { withClient } from "../prisma/connection.ts";
import { readEnv } from "../server/infra/env.ts";
import { deriveLinkSecret } from "../server/infra/link-secret.ts";
import { type Installation, joinInstallation, rolesOf } from "./installation.ts";
import { explain } from "./problem.ts";

/** Prints the live links of accounts, for a product without a mail server; whoever can run it owns it all. */
type Row = { id: string; purpose: "verify" | "reset"; email: string; expires_at: Date };

process.exitCode = await main();

async function main(): Promise<number> {
  let installation: Installation | undefined;
  try {
    const env = readEnv(process.env);
    installation = await joinInstallation(env);
    const { ownerUrl } = await rolesOf(env, installation);
    const rows = await withClient(ownerUrl, async (client) => {
      const found = await client.query<Row>(
        `select t.id, t.purpose, u.email, t.expires_at from auth.token t
         join auth."user" u on u.id = t.user_id
         where t.purpose in ('verify', 'reset') and t.consumed_at is null and t.expires_at > now()
         order by t.created_at desc`,
      );
      return found.rows;
    });
    const key = env.TOKEN_SECRET ?? installation.secrets.TOKEN_SECRET;
    if (rows.length === 0) console.log("No link is waiting.");
    for (const { id, purpose, email, expires_at } of rows) {
      const what = purpose === "verify" ? "Confirm the address" : "New password";
      console.log(`${what}, ${email}, until ${expires_at.toISOString()}:`);
      console.log(`  ${env.BASE_URL}/${purpose}/${deriveLinkSecret(key, purpose, id)}`);
    }
    return 0;
  } catch (error) {
    return explain(error);
  } finally {
    await installation?.close();
  }
}
