import { inOrg, inTeam, router } from "@/server/api/procedure";
import { setImportance } from "./importance";
import { getResponsibility, listResponsibilities } from "./reads";
import { bringBack, retireResponsibility } from "./retire";
import {
  AddResponsibility,
  BringBack,
  ChangeResponsibility,
  FollowCatalogue,
  ReadOne,
  RetireResponsibility,
  SetImportance,
} from "./schema";
import { addResponsibility, changeResponsibility, followCatalogue } from "./writes";

export const responsibilities = router({
  list: inOrg("structure.read").query(({ ctx }) => listResponsibilities(ctx)),
  get: inOrg("structure.read")
    .input(ReadOne)
    .query(({ ctx, input }) => getResponsibility(ctx, input)),
  add: inOrg("catalogue.manage")
    .input(AddResponsibility)
    .mutation(({ ctx, input }) => addResponsibility(ctx, input)),
  change: inOrg("catalogue.manage")
    .input(ChangeResponsibility)
    .mutation(({ ctx, input }) => changeResponsibility(ctx, input)),
  followCatalogue: inOrg("catalogue.manage")
    .input(FollowCatalogue)
    .mutation(({ ctx, input }) => followCatalogue(ctx, input)),
  retire: inOrg("catalogue.manage")
    .input(RetireResponsibility)
    .mutation(({ ctx, input }) => retireResponsibility(ctx, input)),
  bringBack: inOrg("catalogue.manage")
    .input(BringBack)
    .mutation(({ ctx, input }) => bringBack(ctx, input)),
  setImportance: inTeam("structure.edit")
    .input(SetImportance)
    .mutation(({ ctx, input }) => setImportance(ctx, input)),
});
