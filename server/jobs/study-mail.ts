import "server-only";
import type { Tx } from "@/server/infra/db";
import { studyLink } from "@/server/infra/link";
import { type Letter, studyLetter } from "@/server/infra/mail-templates";

type Message = Readonly<{ targetId: string; recipient: string }>;
type Asked = Readonly<{ organisation: string; slug: string }>;

/** The letter to a judge; none where they have handed in, the study is closed, or the address is theirs no more. */
export async function studyMail(db: Tx, orgId: string, message: Message): Promise<Letter | null> {
  const [asked] = await db.$queryRaw<Asked[]>`
    SELECT o.name AS organisation, o.slug
    FROM public.study_judge j
    JOIN public.study s ON s.org_id = j.org_id AND s.id = j.study_id AND s.closed_at IS NULL
    JOIN public.organisation o ON o.id = j.org_id
    JOIN public.person e ON e.org_id = j.org_id AND e.id = j.person_id
      AND e.email = ${message.recipient}
    JOIN public.member m ON m.org_id = j.org_id AND m.person_id = e.id AND m.removed_at IS NULL
    WHERE j.org_id = ${orgId}::uuid AND j.study_id = ${message.targetId}::uuid AND j.done_on IS NULL`;
  if (!asked) return null;
  return studyLetter({
    organisation: asked.organisation,
    link: studyLink(asked.slug, message.targetId),
  });
}
