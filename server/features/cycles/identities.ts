import { mailboxOf } from "@/server/domain/mailbox";
import type { OrgContext } from "@/server/infra/context";
import { identityDigest } from "@/server/infra/id";

type Person = Readonly<{ id: string; email: string | null; userId: string | null }>;

/**
 * Keeps by what everybody of a cycle is known again in another, though an address be changed or a second
 * record made: digests of mailbox and account, with a key that is not in the database. At launch.
 */
export async function keepIdentities(
  { db, org }: Pick<OrgContext, "db" | "org">,
  cycleId: string,
): Promise<void> {
  const people = await db.$queryRaw<Person[]>`
    SELECT e.id, e.email, e.user_id AS "userId" FROM public.person e
    WHERE e.org_id = ${org.id}::uuid AND (
      EXISTS (SELECT 1 FROM public.participation p WHERE p.org_id = e.org_id
        AND p.cycle_id = ${cycleId}::uuid AND p.person_id = e.id)
      OR EXISTS (SELECT 1 FROM public.subject s WHERE s.org_id = e.org_id
        AND s.cycle_id = ${cycleId}::uuid AND s.person_id = e.id))`;
  await db.raterIdentity.createMany({
    data: people.flatMap(({ id: personId, email, userId }) => {
      const marks = [email && `mailbox:${mailboxOf(email)}`, userId && `user:${userId}`];
      return marks.flatMap((mark) =>
        mark ? [{ orgId: org.id, cycleId, personId, digest: identityDigest(org.id, mark) }] : [],
      );
    }),
  });
}
