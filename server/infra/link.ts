import "server-only";
import { env } from "./env";
import { linkSecret } from "./id";

/** The address that an invitation is accepted at; whoever has it may accept. Shown or sent, never stored. */
export function invitationLink(invitationId: string): string {
  return `${env().BASE_URL}/invitations/${linkSecret("invitation", invitationId)}`;
}
