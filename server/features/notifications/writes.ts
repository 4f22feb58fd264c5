import type { z } from "zod";
import { AppError } from "@/server/domain/error";
import type { OrgContext } from "@/server/infra/context";
import type { ReadNotifications, UnreadNotifications } from "./schema";

/** Marks one notification of this member as read, or all; `readAt` undoes it. */
export async function readNotifications(
  { db, org, member, now }: OrgContext,
  { id }: z.output<typeof ReadNotifications>,
): Promise<{ count: number; readAt: string }> {
  const own = { orgId: org.id, memberId: member.memberId };
  const one = id === null ? {} : { id };
  if (id !== null && (await db.notification.count({ where: { ...own, id } })) === 0) {
    throw new AppError("not-found");
  }
  const { count } = await db.notification.updateMany({
    where: { ...own, ...one, readAt: null },
    data: { readAt: now },
  });
  return { count, readAt: now.toISOString() };
}

/** Marks them as unread again; not where the same has been told anew since. */
export async function unreadNotifications(
  { db, org, member }: OrgContext,
  input: z.output<typeof UnreadNotifications>,
): Promise<void> {
  const id = "id" in input ? input.id : null;
  const readAt = "readAt" in input ? input.readAt : null;
  const [found] = await db.$queryRaw<unknown[]>`
    WITH own AS (
      SELECT n.* FROM public.notification n
      WHERE n.org_id = ${org.id}::uuid AND n.member_id = ${member.memberId}::uuid
        AND (n.id = ${id}::uuid OR n.read_at = ${readAt}::timestamptz)
    ), undone AS (
      UPDATE public.notification n SET read_at = NULL FROM own
      WHERE n.org_id = own.org_id AND n.id = own.id AND NOT EXISTS (
        SELECT 1 FROM public.notification x WHERE x.org_id = own.org_id AND x.member_id = own.member_id
          AND x.kind = own.kind AND x.target_id = own.target_id AND x.read_at IS NULL)
    )
    SELECT 1 FROM own LIMIT 1`;
  if (!found) throw new AppError("not-found");
}
