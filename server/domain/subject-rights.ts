/** How a member stands to a subject of a cycle. */
export type Standing = Readonly<{
  /** They are the subject, or sit in the leadership that is rated as a body. */
  isSubject: boolean;
  isAdmin: boolean;
  /** They lead the subject's team, or one above it. */
  isLead: boolean;
  isCoach: boolean;
}>;

export type SubjectRights = Readonly<{
  /** To see participation by person, and hold or share the report. */
  manages: boolean;
  /** To approve and change raters before launch; leads do so as admins, and learn nothing after it. */
  approves: boolean;
  /** To propose raters. */
  proposes: boolean;
  /** To read the report as soon as it is released; a subject waits until it is shared with them. */
  reads: boolean;
  readsOnceShared: boolean;
  shares: boolean;
  notes: boolean;
}>;

/**
 * What a member may do with one subject. A subject has no admin's rights over their own: who rates them, who
 * has answered and when they may read it is for somebody else to say.
 */
export function rightsOver({ isSubject, isAdmin, isLead, isCoach }: Standing): SubjectRights {
  const isOffice = isAdmin && !isSubject;
  const approves = (isAdmin || isLead) && !isSubject;
  const isCoaching = isCoach && !isSubject;
  return {
    manages: isOffice,
    approves,
    proposes: approves || isSubject,
    reads: isOffice || isCoaching,
    readsOnceShared: isSubject,
    shares: isOffice || isCoaching,
    notes: isCoaching,
  };
}
