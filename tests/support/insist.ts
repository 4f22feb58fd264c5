import { setTimeout as sleep } from "node:timers/promises";

/** What the product said at last: its answer, or why it refused; and how often nothing came before. */
export type Said = Answer & Readonly<{ unanswered: number }>;

/** How often nothing came back: the product was gone, or could not reach its database. */
export type Tally = { asked: number; unanswered: number };

const PATIENCE_MS = 180_000;
const ANSWER_MS = 10_000;

/** Calls a procedure of the product at `url` again and again, as a browser would, until it answers. */
export function insistent(url: string, tally: Tally) {
  return async (
    { secret }: Readonly<{ secret: string }>,
    kind: "query" | "mutation",
    path: string,
    input: object,
  ): Promise<Said> => {
    const deadline = Date.now() + PATIENCE_MS;
    let unanswered = 0;
    while (Date.now() < deadline) {
      tally.asked += 1;
      const said = await ask(url, secret, kind, path, input);
      if (said) return { ...said, unanswered };
      tally.unanswered += 1;
      unanswered += 1;
      await sleep(150 + Math.random() * 200);
    }
    throw new Error(`${path} was not answered within ${PATIENCE_MS / 1000} s`);
  };
}

export type Insist = ReturnType<typeof insistent>;

type Answer =
  | Readonly<{ isRefused: false; data: unknown }>
  | Readonly<{ isRefused: true; key: string }>;

async function ask(
  url: string,
  secret: string,
  kind: "query" | "mutation",
  path: string,
  input: object,
): Promise<Answer | null> {
  const address = `${url}/api/trpc/${path}`;
  const body = JSON.stringify(input);
  const headers = {
    cookie: `januscope=${secret}`,
    origin: url,
    "content-type": "application/json",
  };
  const signal = AbortSignal.timeout(ANSWER_MS);
  try {
    const response =
      kind === "query"
        ? await fetch(`${address}?input=${encodeURIComponent(body)}`, { headers, signal })
        : await fetch(address, { method: "POST", headers, body, signal });
    if (response.status >= 500) return null;
    // Reason: this is the wire; what is not of this shape fails below.
    const answer = (await response.json()) as {
      result?: { data: unknown };
      error?: { message: string };
    };
    if (answer.error) return { isRefused: true, key: answer.error.message };
    return { isRefused: false, data: answer.result?.data };
  } catch {
    return null;
  }
}
