import { inOrg, router, withToken } from "@/server/api/procedure";
import { acceptInvitation } from "./accept";
import { getInvitation, getInvitationForm, listInvitations } from "./reads";
import { CreateInvitation, ListInvitations, OneInvitation } from "./schema";
import { copyInvitation, createInvitation, resendInvitation, revokeInvitation } from "./writes";

export const invitations = router({
  list: inOrg("invitation.manage")
    .input(ListInvitations)
    .query(({ ctx, input }) => listInvitations(ctx, input)),
  form: inOrg("invitation.manage").query(({ ctx }) => getInvitationForm(ctx)),
  create: inOrg("invitation.manage")
    .input(CreateInvitation)
    .mutation(({ ctx, input }) => createInvitation(ctx, input)),
  copy: inOrg("invitation.copy")
    .input(OneInvitation)
    .mutation(({ ctx, input }) => copyInvitation(ctx, input)),
  resend: inOrg("invitation.manage")
    .input(OneInvitation)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),
  revoke: inOrg("invitation.manage")
    .input(OneInvitation)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  find: withToken("invitation").query(({ ctx }) => getInvitation(ctx)),
  accept: withToken("invitation").mutation(({ ctx }) => acceptInvitation(ctx)),
});
