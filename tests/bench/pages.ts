import autocannon from "autocannon";
import { sessionCookieName } from "@/server/infra/session";
import type { TestOrg } from "../support/factories";
import { type Line, median } from "./rounds";
import { buildHello, isServerBuilt, startServers } from "./servers";

const ROUNDS = 4;
const SECONDS = 3;

/** B4: a signed-in page of the built product, against a bare page that asks nobody anything. */
export async function sessionCheck(org: TestOrg): Promise<Line> {
  const name = "B4  session check, pages a second";
  if (!isServerBuilt()) {
    return {
      name,
      ours: "SKIPPED: the product is not built; `npm start` builds it",
      peer: "-",
      ratio: "not measured",
    };
  }
  await buildHello();
  const servers = await startServers();
  try {
    const rates: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
    const cookie = `${sessionCookieName()}=${org.owner.secret}`;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const ours = await rateOf(`${servers.product}/organisations`, { cookie });
      const peer = await rateOf(`${servers.hello}/`, {});
      if (round > 0) {
        rates.ours.push(ours);
        rates.peer.push(peer);
      }
    }
    const [ours, peer] = [median(rates.ours), median(rates.peer)];
    return {
      name,
      ours: `/organisations, session read each time: ${ours.toFixed(0)} (median of ${ROUNDS} rounds)`,
      peer: `a bare page of the same Next.js: ${peer.toFixed(0)}`,
      ratio: `${(ours / peer).toFixed(2)} (higher is better)`,
    };
  } finally {
    await servers.stop();
  }
}

async function rateOf(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections: 4, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} failed under load`);
  return result.requests.average;
}
