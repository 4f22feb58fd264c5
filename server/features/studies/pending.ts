import type { OrgContext } from "@/server/infra/context";

/** How many studies this member was asked to judge in, and how many of them wait. */
export async function pendingStudies({ db, org, member }: OrgContext) {
  const rows = await db.studyJudge.findMany({
    where: { orgId: org.id, personId: member.personId },
    select: { doneOn: true, study: { select: { closedAt: true } } },
  });
  const open = rows.filter(({ doneOn, study }) => !doneOn && !study.closedAt);
  return { asked: rows.length, open: open.length };
}
