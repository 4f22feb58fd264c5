import "server-only";
import type { Tx } from "@/server/infra/db";
import { linkSecret } from "@/server/infra/id";
import { inJobTransaction } from "@/server/infra/jobs-db";
import { invitationLink } from "@/server/infra/link";
import { deliver } from "@/server/infra/mail";
import {
  type AccountLetter,
  accountLetter,
  invitationLetter,
  type Letter,
} from "@/server/infra/mail-templates";
import { ratingMail } from "./rating-mail";
import { reportMail } from "./report-mail";
import { studyMail } from "./study-mail";

/**
 * Sends the letter of one row of the accounts' outbox and notes how that went. A failure is thrown
 * again, so that the queue tries later; a link that died in the meantime is not sent.
 */
export async function sendAccountMail(id: string): Promise<void> {
  const [mail] = await inJobTransaction(
    null,
    (tx) => tx.$queryRaw<AccountMail[]>`SELECT * FROM auth.account_mail(${id}::uuid)`,
  );
  if (!mail?.is_live) return;
  const kind = mail.purpose;
  const secret = kind === "verify" || kind === "reset" ? linkSecret(kind, id) : null;
  await attempt(
    () => deliver(id, mail.email, accountLetter(kind, secret)),
    (hasFailed) =>
      inJobTransaction(
        null,
        (tx) => tx.$queryRaw`SELECT auth.account_mail_sent(${id}::uuid, ${hasFailed})::text`,
      ),
  );
}

/** Sends one message of an organisation's outbox, whose row says how that went. */
export async function sendMessage(orgId: string, id: string): Promise<void> {
  const found = await inJobTransaction(orgId, async (tx) => {
    const message = await tx.message.findUnique({ where: { orgId_id: { orgId, id } } });
    if (!message || message.sentAt) return null;
    const letter = await letterOf(tx, orgId, message);
    return letter && { message, letter };
  });
  if (!found) return;
  const { message, letter } = found;
  await attempt(
    () => deliver(id, message.recipient, letter),
    (hasFailed) =>
      inJobTransaction(orgId, (tx) => {
        const state = hasFailed ? { failedAt: new Date() } : { sentAt: new Date(), failedAt: null };
        return tx.message.update({
          where: { orgId_id: { orgId, id } },
          data: { ...state, attempts: { increment: 1 } },
        });
      }),
  );
}

type Message = Readonly<{ template: string; targetId: string; recipient: string }>;

// A letter whose reason has gone in the meantime is none.
async function letterOf(tx: Tx, orgId: string, message: Message): Promise<Letter | null> {
  if (message.template === "report-ready") return reportMail(tx, orgId, message);
  if (message.template === "study-invitation") return studyMail(tx, orgId, message);
  if (message.template !== "invitation") return ratingMail(tx, orgId, message);
  const invitation = await tx.invitation.findUnique({
    where: { orgId_id: { orgId, id: message.targetId } },
  });
  const organisation = await tx.organisation.findUnique({ where: { id: orgId } });
  const isLive = invitation && !invitation.acceptedAt && !invitation.revokedAt;
  if (!isLive || !organisation) return null;
  return invitationLetter(organisation.name, invitation.expiresAt, invitationLink(invitation.id));
}

type AccountMail = Readonly<{ purpose: AccountLetter; email: string; is_live: boolean }>;

// The mail server is never waited for inside a transaction.
async function attempt(
  send: () => Promise<void>,
  note: (hasFailed: boolean) => Promise<unknown>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    await note(true);
    throw error;
  }
  await note(false);
}
