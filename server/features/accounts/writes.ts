import type { z } from "zod";
import { checkPassword } from "@/server/domain/account";
import { AppError } from "@/server/domain/error";
import { findCredential, hasMail, issueLink, issueLinkIn } from "@/server/infra/accounts";
import { commonPasswords } from "@/server/infra/common-passwords";
import type { AccountContext, OpenContext, TokenContext } from "@/server/infra/context";
import { inTransaction, type Tx } from "@/server/infra/db";
import { newId } from "@/server/infra/id";
import { hashPassword, verifyPassword } from "@/server/infra/password";
import { evenly, forgetTries, networkFrom, takeTry } from "@/server/infra/rate-limit";
import { getLink } from "./reads";
import type * as schema from "./schema";

type Input<S extends z.ZodType> = z.output<S>;

/**
 * A new account. Where mail is sent, the answer is the same whether or not the address is known: its
 * owner reads the rest in the mail. Where none is, the caller signs in with what was just chosen.
 */
export async function signUp(
  { headers, now }: OpenContext,
  input: Input<typeof schema.SignUp>,
): Promise<{ next: "mail" | "sign-in" }> {
  await takeTry("sign-up.network", networkFrom(headers));
  refuseWeak(input.password, input.email);
  if (hasMail()) await takeTry("mail.address", input.email);
  return evenly(async () => {
    const hash = await hashPassword(input.password);
    const isNew = await inTransaction({}, (tx) => enrol(tx, input, hash, now));
    if (!isNew && !hasMail())
      throw new AppError("conflict", "accounts-email-taken", { field: "email" });
    return { next: hasMail() ? "mail" : "sign-in" };
  });
}

/** A link to a new password, for an address that has an account; the same answer for any other. */
export async function askReset(
  { headers, now }: OpenContext,
  { email }: Input<typeof schema.AskReset>,
): Promise<void> {
  await takeTry("mail.network", networkFrom(headers));
  await takeTry("mail.address", email);
  await evenly(() => issueLink("reset", email, now));
}

/** A new link that confirms one's own address. */
export async function askVerification({ db, user, now }: AccountContext): Promise<void> {
  await takeTry("mail.address", user.email);
  await issueLinkIn(db, "verify", user.email, now);
}

/**
 * Confirms the address a link was sent to, for whoever also knows the password: the link proves the
 * mailbox only, and a stranger may have signed up with its address.
 */
export async function verifyAddress(
  ctx: TokenContext,
  { password }: Input<typeof schema.VerifyAddress>,
): Promise<void> {
  const { email } = await getLink(ctx, "verify");
  await takeTry("sign-in.account", email);
  const known = await findCredential(email);
  if (!known || !(await verifyPassword(known.passwordHash, password)))
    throw new AppError("invalid", "accounts-password-not-chosen", { field: "password" });
  await forgetTries("sign-in.account", email);
  const [row] = await ctx.db.$queryRaw<
    { who: string | null }[]
  >`SELECT auth.verify_address(${ctx.secretHash}, ${known.passwordHash}) AS who`;
  if (!row?.who) throw new AppError("not-found", "accounts-link-dead");
}

/** Sets a new password by a link and ends every session. */
export async function resetPassword(
  ctx: TokenContext,
  { password }: Input<typeof schema.ResetPassword>,
): Promise<void> {
  const { email } = await getLink(ctx, "reset");
  refuseWeak(password, email);
  const hash = await hashPassword(password);
  const [row] = await ctx.db.$queryRaw<
    { who: string | null }[]
  >`SELECT auth.reset_password(${ctx.secretHash}, ${hash}) AS who`;
  if (!row?.who) throw new AppError("not-found", "accounts-link-dead");
  await queueNotice(ctx.db, email);
  await forgetTries("sign-in.account", email);
}

/** Sets a new password for whoever knows the current one, and ends all their other sessions. */
export async function changePassword(
  { db, user }: AccountContext,
  { current, password }: Input<typeof schema.ChangePassword>,
): Promise<void> {
  await takeTry("password", user.userId);
  const known = await findCredential(user.email);
  if (!(await verifyPassword(known?.passwordHash ?? null, current)))
    throw new AppError("invalid", "accounts-password-wrong", { field: "current" });
  await forgetTries("password", user.userId);
  refuseWeak(password, user.email);
  const hash = await hashPassword(password);
  await db.$queryRaw`SELECT auth.change_password(${user.userId}::uuid, ${hash}, ${user.sessionId}::uuid)::text`;
  await queueNotice(db, user.email);
}

/** Changes one's own name. */
export async function renameUser(
  { db, user }: AccountContext,
  { name }: Input<typeof schema.RenameUser>,
): Promise<void> {
  await db.$queryRaw`SELECT auth.rename_user(${user.userId}::uuid, ${name})::text`;
}

/** Ends one of one's own sessions; another person's is not found. */
export async function endSession(
  { db, user }: AccountContext,
  { session }: Input<typeof schema.EndSession>,
): Promise<void> {
  const [row] = await db.$queryRaw<
    { ended: boolean }[]
  >`SELECT auth.end_session(${user.userId}::uuid, ${session}::uuid) AS ended`;
  if (!row?.ended) throw new AppError("not-found");
}

/** Ends all of one's sessions but this one; says how many. */
export async function endOtherSessions({ db, user }: AccountContext): Promise<{ ended: number }> {
  const [row] = await db.$queryRaw<
    { ended: number }[]
  >`SELECT auth.end_other_sessions(${user.userId}::uuid, ${user.sessionId}::uuid) AS ended`;
  return { ended: row?.ended ?? 0 };
}

async function enrol(tx: Tx, input: Input<typeof schema.SignUp>, hash: string, now: Date) {
  const { email, name } = input;
  const id = newId();
  const [row] = await tx.$queryRaw<
    { is_new: boolean }[]
  >`SELECT auth.sign_up(${id}::uuid, ${email}, ${name}, ${hash}) AS is_new`;
  if (row?.is_new) {
    await issueLinkIn(tx, "verify", email, now);
    return true;
  }
  if (!hasMail()) return false;
  const [known] = await tx.$queryRaw<
    { is_verified: boolean | null }[]
  >`SELECT auth.sign_up_again(${email}, ${name}, ${hash}) AS is_verified`;
  if (known?.is_verified === false) await issueLinkIn(tx, "verify", email, now);
  else await tx.$queryRaw`SELECT auth.queue_notice(${newId()}::uuid, ${email}, 'exists')::text`;
  return false;
}

// Its owner hears of a changed password, wherever they read their mail.
async function queueNotice(tx: Tx, email: string) {
  if (!hasMail()) return;
  await tx.$queryRaw`SELECT auth.queue_notice(${newId()}::uuid, ${email}, 'changed')::text`;
}

function refuseWeak(password: string, email: string): void {
  const problem = checkPassword(password, { email, common: commonPasswords() });
  if (problem) throw new AppError("invalid", `accounts-password-${problem}`, { field: "password" });
}
