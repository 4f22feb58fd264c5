import "server-only";
import { hashSecret, newId } from "@/server/infra/id";
import { findPrincipal, type Principal, sessionSecretIn } from "@/server/infra/session";

/** What every procedure starts from: the request, and on demand who makes it. */
export type Context = Readonly<{
  requestId: string;
  headers: Headers;
  principal: () => Promise<Principal | null>;
  /** The hash of the session's secret; of nothing where the request carries none. */
  sessionHash: () => Uint8Array;
  now: Date;
}>;

/** A context of one request; the session is read at most once. */
export function createContext(headers: Headers): Context {
  let asked: Promise<Principal | null> | undefined;
  return {
    requestId: newId(),
    headers,
    principal: () => {
      asked ??= findPrincipal(headers.get("cookie"));
      return asked;
    },
    sessionHash: () => hashSecret(sessionSecretIn(headers.get("cookie")) ?? ""),
    now: new Date(),
  };
}
