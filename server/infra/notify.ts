import "server-only";
import { NOTIFICATIONS, type NotificationKind } from "@/server/domain/notification";
import type { OrgContext } from "./context";
import { newId } from "./id";

type Telling = Pick<OrgContext, "db" | "org" | "now">;
export type Told = Readonly<{ personId: string; targetId: string }>;

/**
 * Tells people in the product, with the transaction of what happened: all in one statement. Whoever has no
 * account, or was removed, is told nothing; what is unread already becomes new.
 */
export async function notifyMembers(
  { db, org, now }: Telling,
  kind: NotificationKind,
  told: readonly Told[],
): Promise<void> {
  if (told.length === 0) return;
  const rows = told.map((one) => ({ ...one, id: newId() }));
  // In one order, so that two who tell the same people wait for each other and not for ever.
  await db.$executeRaw`
    INSERT INTO public.notification (org_id, id, member_id, kind, target_kind, target_id, created_at)
    SELECT m.org_id, x.id, m.id, ${kind}, ${NOTIFICATIONS[kind]}, x."targetId", ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x(id uuid, "personId" uuid, "targetId" uuid)
    JOIN public.member m ON m.org_id = ${org.id}::uuid AND m.person_id = x."personId"
      AND m.removed_at IS NULL
    ORDER BY m.id, x."targetId"
    ON CONFLICT (org_id, member_id, kind, target_id) WHERE read_at IS NULL
      DO UPDATE SET created_at = excluded.created_at`;
}

/** The same for everybody who administers the organisation, but for those named. */
export async function notifyAdmins(
  ctx: Telling,
  kind: NotificationKind,
  targetId: string,
  without: readonly string[] = [],
): Promise<void> {
  const { db, org } = ctx;
  const admins = await db.member.findMany({
    where: { orgId: org.id, role: { in: ["owner", "admin"] }, removedAt: null },
    select: { personId: true },
  });
  const told = admins.filter(({ personId }) => !without.includes(personId));
  await notifyMembers(
    ctx,
    kind,
    told.map(({ personId }) => ({ personId, targetId })),
  );
}

/** Marks as read, for everybody at once, what nobody need do any more. */
export async function settleNotifications(
  { db, org, now }: Telling,
  kinds: readonly NotificationKind[],
  targetId: string,
): Promise<void> {
  await db.notification.updateMany({
    where: { orgId: org.id, targetId, kind: { in: [...kinds] }, readAt: null },
    data: { readAt: now },
  });
}
