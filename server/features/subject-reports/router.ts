import { inOrg, router } from "@/server/api/procedure";
import { endAction, reopenAction } from "./end-action";
import { listReports } from "./list";
import { readReport } from "./reads";
import { ChooseAction, EndAction, OneAction, OneReport, SaveNote } from "./schema";
import { chooseAction, saveNote, shareReport } from "./writes";

export const subjectReports = router({
  mine: inOrg("report.read").query(({ ctx }) => listReports(ctx)),
  read: inOrg("report.read")
    .input(OneReport)
    .query(({ ctx, input }) => readReport(ctx, input)),
  share: inOrg("report.read")
    .input(OneReport)
    .mutation(({ ctx, input }) => shareReport(ctx, input)),
  chooseAction: inOrg("report.read")
    .input(ChooseAction)
    .mutation(({ ctx, input }) => chooseAction(ctx, input)),
  endAction: inOrg("report.read")
    .input(EndAction)
    .mutation(({ ctx, input }) => endAction(ctx, input)),
  reopenAction: inOrg("report.read")
    .input(OneAction)
    .mutation(({ ctx, input }) => reopenAction(ctx, input)),
  note: inOrg("report.read")
    .input(SaveNote)
    .mutation(({ ctx, input }) => saveNote(ctx, input)),
});
