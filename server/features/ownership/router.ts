import { inTeam, router } from "@/server/api/procedure";
import { changeAgreement, endAgreement, makeAgreement } from "./agreements";
import { correctDays, setFromToday } from "./edit";
import { getOwnershipPage, listCellChanges } from "./reads";
import {
  ChangeAgreement,
  CorrectOwnership,
  EndAgreement,
  MakeAgreement,
  ReadChanges,
  ReadPage,
  SetOwnership,
} from "./schema";

// A batch may say what stands already, after an undo for example.
const NO_CHANGE = { unaudited: "what changes nothing is not logged" };

export const ownership = router({
  page: inTeam("structure.read")
    .input(ReadPage)
    .query(({ ctx, input }) => getOwnershipPage(ctx, input)),
  changes: inTeam("structure.read")
    .input(ReadChanges)
    .query(({ ctx, input }) => listCellChanges(ctx, input)),
  set: inTeam("structure.edit", NO_CHANGE)
    .input(SetOwnership)
    .mutation(({ ctx, input }) => setFromToday(ctx, input)),
  correct: inTeam("structure.edit", NO_CHANGE)
    .input(CorrectOwnership)
    .mutation(({ ctx, input }) => correctDays(ctx, input)),
  makeAgreement: inTeam("structure.edit")
    .input(MakeAgreement)
    .mutation(({ ctx, input }) => makeAgreement(ctx, input)),
  changeAgreement: inTeam("structure.edit")
    .input(ChangeAgreement)
    .mutation(({ ctx, input }) => changeAgreement(ctx, input)),
  endAgreement: inTeam("structure.edit")
    .input(EndAgreement)
    .mutation(({ ctx, input }) => endAgreement(ctx, input)),
});
