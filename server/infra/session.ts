import "server-only";
import { z } from "zod";
import { type Membership, Role, ViewerScope } from "@/server/domain/permission";
import { callFunction } from "./db";
import { env } from "./env";
import { hashSecret } from "./id";

const ids = z.array(z.uuid());
const MembershipRow = z.object({
  orgId: z.uuid(),
  slug: z.string(),
  orgName: z.string(),
  timeZone: z.string(),
  memberId: z.uuid(),
  personId: z.uuid(),
  role: Role,
  viewerScope: ViewerScope.nullable(),
  belongs: ids,
  holds: ids,
  leads: ids,
  views: ids,
  coaches: ids,
});
const PrincipalRow = z.object({
  sessionId: z.uuid(),
  userId: z.uuid(),
  email: z.string(),
  name: z.string(),
  isVerified: z.boolean(),
  authenticatedAt: z.coerce.date(),
  memberships: z.array(MembershipRow),
});

/** An organisation someone belongs to, and what they are there. */
export type OrgMembership = Membership & z.infer<typeof MembershipRow>;

/** Who a session belongs to and what they are in each of their organisations. */
export type Principal = Omit<z.infer<typeof PrincipalRow>, "memberships"> &
  Readonly<{ memberships: readonly OrgMembership[] }>;

/** The cookie's name: host-bound and secure on https; plain on http, where browsers drop `__Host-`. */
export function sessionCookieName(): string {
  return isSecure() ? "__Host-januscope" : "januscope";
}

/** Whether the product is reached over https, as the base URL says. */
export function isSecure(): boolean {
  return env().BASE_URL.startsWith("https:");
}

/**
 * The principal of a request's cookie header, read in one statement from the database each time:
 * what ended, was revoked or changed a moment ago counts now. Null without a live session.
 */
export async function findPrincipal(cookieHeader: string | null): Promise<Principal | null> {
  const secret = sessionSecretIn(cookieHeader);
  if (!secret) return null;
  const [row] = await callFunction<{ principal: unknown }>(
    "SELECT auth.principal($1) AS principal",
    [hashSecret(secret)],
  );
  return row?.principal ? PrincipalRow.parse(row.principal) : null;
}

/** The session's secret in a cookie header; null where there is none that could be one. */
export function sessionSecretIn(cookieHeader: string | null): string | null {
  const start = `${sessionCookieName()}=`;
  const pair = cookieHeader?.split(/;\s*/).find((part) => part.startsWith(start));
  // Secrets are base64url (id.ts): anything else was tampered with and needs no look-up.
  return pair && /^[\w-]+$/.test(pair.slice(start.length)) ? pair.slice(start.length) : null;
}
