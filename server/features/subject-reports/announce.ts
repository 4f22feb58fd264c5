import type { OrgContext } from "@/server/infra/context";
import { notifyMembers } from "@/server/infra/notify";
import { queueLetters } from "@/server/infra/outbox";

/** Tells those who are rated, here and by mail, that their report can be read; nobody without an account can. */
export async function announceReports(
  { db, org, now }: Pick<OrgContext, "db" | "org" | "now">,
  subjectIds: readonly string[],
): Promise<void> {
  const readers = await db.$queryRaw<Reader[]>`
    SELECT s.id AS "subjectId", e.id AS "personId", e.email FROM public.subject s
    JOIN public.person e ON e.org_id = s.org_id AND e.id = s.person_id AND e.erased_at IS NULL
    JOIN public.member m ON m.org_id = s.org_id AND m.person_id = s.person_id
      AND m.removed_at IS NULL
    WHERE s.org_id = ${org.id}::uuid AND s.id = ANY(${[...subjectIds]}::uuid[])`;
  const letters = readers.flatMap(({ subjectId, email }) =>
    email ? [{ targetId: subjectId, recipient: email }] : [],
  );
  await queueLetters({ db, org, now }, "report-ready", letters);
  const told = readers.map(({ subjectId, personId }) => ({ personId, targetId: subjectId }));
  await notifyMembers({ db, org, now }, "report-ready", told);
}

type Reader = { subjectId: string; personId: string; email: string | null };
