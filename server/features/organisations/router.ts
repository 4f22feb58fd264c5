import { inOrg, router, signedIn } from "@/server/api/procedure";
import { getFrame, getSettings, listOrganisations } from "./reads";
import { ChangeTimeZone, CreateOrganisation, RenameOrganisation } from "./schema";
import { changeTimeZone, createOrganisation, renameOrganisation } from "./writes";

export const organisations = router({
  list: signedIn().query(({ ctx }) => listOrganisations(ctx)),
  create: signedIn()
    .input(CreateOrganisation)
    .mutation(({ ctx, input }) => createOrganisation(ctx, input)),
  frame: inOrg("organisation.read").query(({ ctx }) => getFrame(ctx)),
  settings: inOrg("organisation.manage").query(({ ctx }) => getSettings(ctx)),
  rename: inOrg("organisation.manage")
    .input(RenameOrganisation)
    .mutation(({ ctx, input }) => renameOrganisation(ctx, input)),
  changeTimeZone: inOrg("organisation.manage")
    .input(ChangeTimeZone)
    .mutation(({ ctx, input }) => changeTimeZone(ctx, input)),
});
