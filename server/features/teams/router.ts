import { z } from "zod";
import { inOrg, inTeam, router } from "@/server/api/procedure";
import { SearchText } from "@/server/domain/field";
import { addPerson, endMembership } from "./memberships";
import { findOptions, listTeams } from "./reads";
import {
  AddPerson,
  ArchiveTeam,
  CreateTeam,
  EndMembership,
  FindOptions,
  ListTeams,
  MoveTeam,
  RenameTeam,
} from "./schema";
import { findPeopleOptions, getTeam } from "./team-page";
import { archiveTeam, createTeam, moveTeam, renameTeam, restoreTeam } from "./writes";

export const teams = router({
  list: inOrg("team.read")
    .input(ListTeams)
    .query(({ ctx, input }) => listTeams(ctx, input)),
  get: inTeam("team.read").query(({ ctx }) => getTeam(ctx)),
  options: inOrg("team.read")
    .input(FindOptions)
    .query(({ ctx, input }) => findOptions(ctx, input)),
  peopleOptions: inOrg("team.manage")
    .input(z.object({ q: SearchText }))
    .query(({ ctx, input }) => findPeopleOptions(ctx, input.q)),
  create: inOrg("team.manage")
    .input(CreateTeam)
    .mutation(({ ctx, input }) => createTeam(ctx, input)),
  rename: inTeam("team.manage")
    .input(RenameTeam)
    .mutation(({ ctx, input }) => renameTeam(ctx, input)),
  move: inTeam("team.manage")
    .input(MoveTeam)
    .mutation(({ ctx, input }) => moveTeam(ctx, input)),
  archive: inTeam("team.manage")
    .input(ArchiveTeam)
    .mutation(({ ctx, input }) => archiveTeam(ctx, input)),
  restore: inTeam("team.manage")
    .input(ArchiveTeam)
    .mutation(({ ctx, input }) => restoreTeam(ctx, input)),
  addPerson: inTeam("team.manage")
    .input(AddPerson)
    .mutation(({ ctx, input }) => addPerson(ctx, input)),
  endMembership: inTeam("team.manage")
    .input(EndMembership)
    .mutation(({ ctx, input }) => endMembership(ctx, input)),
});
