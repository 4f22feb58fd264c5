import { createHmac } from "node:crypto";

export type LinkPurpose = "invitation" | "verify" | "reset" | "rater" | "reminders";

/** The secret of a link from its row's id; also for commands, which have no server's environment. */
export function deriveLinkSecret(key: string, purpose: LinkPurpose, id: string): string {
  return createHmac("sha256", key).update(`${purpose}:${id}`).digest("base64url");
}
