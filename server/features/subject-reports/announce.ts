import type { OrgContext } from "@/server/infra/context";
import { queueLetters } from "@/server/infra/outbox";

/** Tells those who are rated by mail that their report can be read; whoever has no account cannot. */
export async function announceReports(
  { db, org, now }: Pick<OrgContext, "db" | "org" | "now">,
  subjectIds: readonly string[],
): Promise<void> {
  const readers = await db.$queryRaw<{ subjectId: string; email: string }[]>`
    SELECT s.id AS "subjectId", e.email FROM public.subject s
    JOIN public.person e ON e.org_id = s.org_id AND e.id = s.person_id
      AND e.erased_at IS NULL AND e.email IS NOT NULL
    JOIN public.member m ON m.org_id = s.org_id AND m.person_id = s.person_id
      AND m.removed_at IS NULL
    WHERE s.org_id = ${org.id}::uuid AND s.id = ANY(${[...subjectIds]}::uuid[])`;
  const letters = readers.map(({ subjectId, email }) => ({
    targetId: subjectId,
    recipient: email,
  }));
  await queueLetters({ db, org, now }, "report-ready", letters);
}
