import type { z } from "zod";
import type { NotificationKind } from "@/server/domain/notification";
import { areOver } from "@/server/features/reminders/reads";
import type { OrgContext } from "@/server/infra/context";
import type { ListNotifications } from "./schema";

const PAGE_SIZE = 50;

type Row = Readonly<{
  id: string;
  kind: NotificationKind;
  targetId: string;
  createdAt: string;
  readAt: string | null;
  /** What it is about: a cycle, a team, a file or an instrument. */
  name: string | null;
  teamId: string | null;
  total: number;
  unread: number;
}>;

/** What this member was told, newest first, with what it is about as that is called today. */
export async function listNotifications(
  { db, org, member }: OrgContext,
  { page }: z.output<typeof ListNotifications>,
) {
  const rows = await db.$queryRaw<Row[]>`
    WITH shown AS MATERIALIZED (
      SELECT n.*, count(*) OVER ()::int AS total,
        (count(*) FILTER (WHERE n.read_at IS NULL) OVER ())::int AS unread
      FROM public.notification n
      WHERE n.org_id = ${org.id}::uuid AND n.member_id = ${member.memberId}::uuid
      ORDER BY n.created_at DESC, n.id DESC LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}
    )
    SELECT n.id, n.kind, n.target_id AS "targetId", to_json(n.created_at) AS "createdAt",
      to_json(n.read_at) AS "readAt", coalesce(c.name, t.name, i.file_name, k.name) AS name,
      t.id AS "teamId", n.total, n.unread
    FROM shown n
    LEFT JOIN public.subject s ON n.target_kind = 'subject' AND s.org_id = n.org_id AND s.id = n.target_id
    LEFT JOIN public.cycle c ON c.org_id = n.org_id
      AND c.id = CASE n.target_kind WHEN 'cycle' THEN n.target_id ELSE s.cycle_id END
    LEFT JOIN public.perception_round p ON n.target_kind = 'perception'
      AND p.org_id = n.org_id AND p.id = n.target_id
    LEFT JOIN public.first_role_round f ON n.target_kind = 'first-role-round'
      AND f.org_id = n.org_id AND f.id = n.target_id
    LEFT JOIN public.team t ON t.org_id = n.org_id AND t.id = coalesce(p.team_id, f.team_id)
    LEFT JOIN public.import i ON n.target_kind = 'import' AND i.org_id = n.org_id AND i.id = n.target_id
    LEFT JOIN public.study y ON n.target_kind = 'study' AND y.org_id = n.org_id AND y.id = n.target_id
    LEFT JOIN public.instrument k ON k.org_id = y.org_id AND k.id = y.instrument_id
    ORDER BY n.created_at DESC, n.id DESC`;
  const { total = 0, unread = 0 } = rows[0] ?? {};
  const notifications = rows.map(({ total: _, unread: __, ...row }) => row);
  const areRemindersOver = await areOver({ db });
  const pages = { total, page, pageSize: PAGE_SIZE };
  return { notifications, unread, areRemindersOver, timeZone: org.timeZone, ...pages };
}
