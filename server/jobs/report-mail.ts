import "server-only";
import type { Tx } from "@/server/infra/db";
import { reportLink } from "@/server/infra/link";
import { type Letter, reportLetter } from "@/server/infra/mail-templates";

type Message = Readonly<{ targetId: string; recipient: string }>;
type Ready = Readonly<{ organisation: string; slug: string; cycle: string }>;

/** The letter to who is rated; none where the address is no longer theirs, or they have read it by then. */
export async function reportMail(db: Tx, orgId: string, message: Message): Promise<Letter | null> {
  const [ready] = await db.$queryRaw<Ready[]>`
    SELECT o.name AS organisation, o.slug, c.name AS cycle
    FROM public.subject s
    JOIN public.organisation o ON o.id = s.org_id
    JOIN public.cycle c ON c.org_id = s.org_id AND c.id = s.cycle_id
    JOIN public.subject_release r ON r.org_id = s.org_id AND r.subject_id = s.id
      AND r.shared_at IS NOT NULL AND r.read_at IS NULL
    JOIN public.person e ON e.org_id = s.org_id AND e.id = s.person_id
      AND e.email = ${message.recipient}
    JOIN public.member m ON m.org_id = s.org_id AND m.person_id = e.id AND m.removed_at IS NULL
    WHERE s.org_id = ${orgId}::uuid AND s.id = ${message.targetId}::uuid`;
  if (!ready) return null;
  const { slug, ...rest } = ready;
  return reportLetter({ ...rest, link: reportLink(slug, message.targetId) });
}
