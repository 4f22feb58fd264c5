import { AppError } from "@/server/domain/error";
import { hasMail } from "@/server/infra/accounts";
import type { AccountContext, OpenContext, TokenContext } from "@/server/infra/context";

/** What the pages before signing in need: whether somebody is signed in, and whether mail is sent. */
export async function getEntrance({ principal }: OpenContext) {
  return { isSignedIn: (await principal()) !== null, hasMail: hasMail() };
}

/** Who somebody is, and where they are signed in. */
export async function getAccount({ db, user }: AccountContext) {
  const rows = await db.$queryRaw<
    { id: string; device: string; created_at: Date; last_seen_at: Date }[]
  >`SELECT * FROM auth.list_sessions(${user.userId}::uuid)`;
  return {
    name: user.name,
    email: user.email,
    isVerified: user.isVerified,
    hasMail: hasMail(),
    sessions: rows.map((row) => ({
      id: row.id,
      device: row.device,
      begunAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      isThis: row.id === user.sessionId,
    })),
  };
}

/** The address that a live link of this purpose belongs to; refuses one that is used or expired. */
export async function getLink(
  { db, secretHash }: TokenContext,
  purpose: "verify" | "reset",
): Promise<{ email: string }> {
  const [row] = await db.$queryRaw<
    { purpose: string; email: string }[]
  >`SELECT purpose, email FROM auth.find_token(${secretHash})`;
  if (row?.purpose !== purpose) throw new AppError("not-found", "accounts-link-dead");
  return { email: row.email };
}
