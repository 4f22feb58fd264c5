import "server-only";
import { mailTime } from "@/server/domain/rating/mail-time";
import type { OrgContext } from "./context";
import { newId } from "./id";
import { withTry } from "./rate-limit-many";

type Sending = Pick<OrgContext, "db" | "org" | "now">;
export type Queued = Readonly<{ targetId: string; recipient: string }>;

/**
 * Puts letters into the outbox, to be sent by day; says how many. Anybody may found an organisation, and
 * nobody shall fill a stranger's mailbox from it: who has had their share of mail gets none.
 */
export async function queueLetters(
  { db, org, now }: Sending,
  template: string,
  letters: readonly Queued[],
): Promise<number> {
  if (letters.length === 0) return 0;
  const has = await withTry(
    "mail.address",
    letters.map(({ recipient }) => recipient),
  );
  const due = letters.filter(({ recipient }) => has.has(recipient));
  const rows = due.map((letter) => ({ ...letter, id: newId() }));
  await db.$executeRaw`
    INSERT INTO public.message (org_id, id, template, target_id, recipient, created_at)
    SELECT ${org.id}::uuid, x.id, ${template}, x."targetId", x.recipient, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x(id uuid, "targetId" uuid, recipient text)`;
  const ids = rows.map(({ id }) => id);
  await db.$executeRaw`
    SELECT app.send_later(${ids}::uuid[], ${mailTime(now, org.timeZone)})::text`;
  return rows.length;
}
