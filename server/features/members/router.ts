import { inOrg, router } from "@/server/api/procedure";
import { giveCoachGrant, giveTeamGrant, withdrawGrant } from "./grants";
import { getMember, listMembers } from "./reads";
import {
  GiveCoachGrant,
  GiveTeamGrant,
  ListMembers,
  OneMember,
  RemoveMember,
  SetRole,
  WithdrawGrant,
} from "./schema";
import { leaveOrganisation, removeMember, setRole } from "./writes";

export const members = router({
  list: inOrg("member.read")
    .input(ListMembers)
    .query(({ ctx, input }) => listMembers(ctx, input)),
  get: inOrg("member.read")
    .input(OneMember)
    .query(({ ctx, input }) => getMember(ctx, input)),
  setRole: inOrg("member.set-role")
    .input(SetRole)
    .mutation(({ ctx, input }) => setRole(ctx, input)),
  remove: inOrg("member.manage")
    .input(RemoveMember)
    .mutation(({ ctx, input }) => removeMember(ctx, input)),
  leave: inOrg("member.leave").mutation(({ ctx }) => leaveOrganisation(ctx)),
  giveTeamGrant: inOrg("grant.manage")
    .input(GiveTeamGrant)
    .mutation(({ ctx, input }) => giveTeamGrant(ctx, input)),
  giveCoachGrant: inOrg("grant.manage")
    .input(GiveCoachGrant)
    .mutation(({ ctx, input }) => giveCoachGrant(ctx, input)),
  withdrawGrant: inOrg("grant.manage")
    .input(WithdrawGrant)
    .mutation(({ ctx, input }) => withdrawGrant(ctx, input)),
});
