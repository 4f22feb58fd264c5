import { TRPCError } from "@trpc/server";
import pg from "pg";
import { ZodError } from "zod";
import { createContext } from "@/server/api/context";
import { createCallerFactory } from "@/server/api/procedure";
import { appRouter } from "@/server/api/router";
import { signIn } from "@/server/infra/accounts";
import { linkSecret, newId } from "@/server/infra/id";
import { type Caller, callAs } from "./call-as";

export const PASSWORD = "quiet harbour lamp post";

/** An address nobody has used. */
export function anAddress(): string {
  return `person-${newId()}@example.test`;
}

/** The headers of a browser at an address of the network. */
export function from(address: string): Headers {
  return new Headers({
    "x-client-address": address,
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
  });
}

/** An address of its own for a test, so that limits of one do not reach another. */
export function aNetwork(): string {
  networks += 1;
  return `10.${networks >> 16}.${(networks >> 8) & 255}.${networks & 255}`;
}

export function callFrom(address: string): Caller {
  return createCallerFactory(appRouter)(createContext(from(address)));
}

/** Signs in as the sign-in endpoint does; the caller is made anew, since it reads its session once. */
export async function signedIn(email: string, password = PASSWORD, address = aNetwork()) {
  const { secret, userId } = await signIn({ email, password }, from(address), new Date());
  return { secret, userId, call: () => callAs({ secret }) };
}

/** The key that a refusal names. */
export async function keyOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "accepted";
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof ZodError)
      return error.cause.issues[0]?.message ?? "";
    if (error instanceof TRPCError) return error.message;
    if (error instanceof Error && "key" in error) return String(error.key);
    throw error;
  }
}

/** What the superuser sees: for what neither role of the product may read. */
export async function asAdmin<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(process.env.TEST_ADMIN_URL);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** The secret in the newest link of an address, as its mail would hold it. */
export async function newestLink(email: string, purpose: "verify" | "reset"): Promise<string> {
  const [row] = await asAdmin<{ id: string }>(
    `SELECT t.id FROM auth.token t JOIN auth."user" u ON u.id = t.user_id
     WHERE u.email = $1 AND t.purpose = $2 ORDER BY t.created_at DESC, t.id DESC LIMIT 1`,
    [email, purpose],
  );
  if (!row) throw new Error("no link was made");
  return linkSecret(purpose, row.id);
}

let networks = 0;
