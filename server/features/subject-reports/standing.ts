import { can } from "@/server/domain/permission";
import type { rightsOver, SubjectRights } from "@/server/domain/subject-rights";
import type { OrgContext } from "@/server/infra/context";

/** `wasInBody`: whether whoever asks held a position in the leadership that is rated as a body, at launch. */
export type Rated = Readonly<{
  personId: string | null;
  teamId: string | null;
  wasInBody: boolean;
}>;
export type Standing = Parameters<typeof rightsOver>[0];

/** How whoever asks stands to a subject: whoever holds a position in a team sits in its leadership. */
export function standingTo(
  { member }: OrgContext,
  { personId, teamId, wasInBody }: Rated,
): Standing {
  const isBody = personId === null;
  return {
    isSubject: isBody
      ? wasInBody || (teamId !== null && member.holds.includes(teamId))
      : personId === member.personId,
    isAdmin: can(member, "cycle.manage"),
    // A lead approves raters before launch and reads no report.
    isLead: false,
    isCoach: !isBody && member.coaches.includes(personId),
  };
}

/** Whether they may read the report, given whether it is shared with its subject by now. */
export function mayRead(rights: SubjectRights, isShared: boolean): boolean {
  return rights.reads || (rights.readsOnceShared && isShared);
}
