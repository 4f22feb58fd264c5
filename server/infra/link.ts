import "server-only";
import { env } from "./env";
import { linkSecret } from "./id";

/** The address that an invitation is accepted at; whoever has it may accept. Shown or sent, never stored. */
export function invitationLink(invitationId: string): string {
  return `${env().BASE_URL}/invitations/${linkSecret("invitation", invitationId)}`;
}

/** The address at which a rater from outside finds their forms; shown to nobody but them. */
export function raterLink(linkId: string): string {
  return `${env().BASE_URL}/rate/${linkSecret("rater", linkId)}`;
}

/** The address of a report about somebody. */
export function reportLink(slug: string, subjectId: string): string {
  return `${env().BASE_URL}/${slug}/reports/${subjectId}`;
}

/** The address at which a member finds what they are asked to rate. */
export function ratingsLink(slug: string): string {
  return `${env().BASE_URL}/${slug}/ratings`;
}

/** The address at which somebody ends reminders by mail, and what their mail programme calls for them. */
export function reminderLinks(linkId: string): { page: string; oneClick: string } {
  const page = `${env().BASE_URL}/reminders/${linkSecret("reminders", linkId)}`;
  return { page, oneClick: `${page}/one-click` };
}

/** The address at which a member judges in a study. */
export function studyLink(slug: string, studyId: string): string {
  return `${env().BASE_URL}/${slug}/studies/${studyId}`;
}
