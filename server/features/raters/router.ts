import { inOrg, router } from "@/server/api/procedure";
import { checkRaters, importRaters } from "./import";
import { chooseImportance } from "./importance";
import { getOptions, getRaters } from "./reads";
import {
  ApproveRaters,
  ChangeRater,
  CheckRaters,
  ChooseImportance,
  FindRaters,
  ImportRaters,
  OneSubject,
  ProposeOutsider,
  ProposeRaters,
  RemoveRater,
} from "./schema";
import { approveRaters, changeRater, proposeOutsider, proposeRaters, removeRater } from "./writes";

export const raters = router({
  get: inOrg("rater.propose")
    .input(OneSubject)
    .query(({ ctx, input }) => getRaters(ctx, input)),
  options: inOrg("rater.propose")
    .input(FindRaters)
    .query(({ ctx, input }) => getOptions(ctx, input)),
  propose: inOrg("rater.propose")
    .input(ProposeRaters)
    .mutation(({ ctx, input }) => proposeRaters(ctx, input)),
  proposeOutsider: inOrg("rater.propose")
    .input(ProposeOutsider)
    .mutation(({ ctx, input }) => proposeOutsider(ctx, input)),
  remove: inOrg("rater.propose")
    .input(RemoveRater)
    .mutation(({ ctx, input }) => removeRater(ctx, input)),
  importance: inOrg("rater.propose", { unaudited: "autosave of what its author alone reads" })
    .input(ChooseImportance)
    .mutation(({ ctx, input }) => chooseImportance(ctx, input)),
  approve: inOrg("rater.approve")
    .input(ApproveRaters)
    .mutation(({ ctx, input }) => approveRaters(ctx, input)),
  change: inOrg("rater.approve")
    .input(ChangeRater)
    .mutation(({ ctx, input }) => changeRater(ctx, input)),
  check: inOrg("cycle.manage", { unaudited: "a dry run writes nothing" })
    .input(CheckRaters)
    .mutation(({ ctx, input }) => checkRaters(ctx, input)),
  import: inOrg("cycle.manage")
    .input(ImportRaters)
    .mutation(({ ctx, input }) => importRaters(ctx, input)),
});
