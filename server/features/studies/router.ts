import { inOrg, router } from "@/server/api/procedure";
import { closeStudy } from "./close";
import { handIn, listOwnStudies, readForm, saveAnswers } from "./judge";
import { findJudges, inviteJudges, openStudy } from "./open";
import { FindJudges, InviteJudges, OneStudy, OpenStudy, SaveAnswers } from "./schema";

export const studies = router({
  judges: inOrg("instrument.manage")
    .input(FindJudges)
    .query(({ ctx, input }) => findJudges(ctx, input)),
  open: inOrg("instrument.manage")
    .input(OpenStudy)
    .mutation(({ ctx, input }) => openStudy(ctx, input)),
  invite: inOrg("instrument.manage")
    .input(InviteJudges)
    .mutation(({ ctx, input }) => inviteJudges(ctx, input)),
  close: inOrg("instrument.manage")
    .input(OneStudy)
    .mutation(({ ctx, input }) => closeStudy(ctx, input)),
  mine: inOrg("study.judge").query(({ ctx }) => listOwnStudies(ctx)),
  form: inOrg("study.judge")
    .input(OneStudy)
    .query(({ ctx, input }) => readForm(ctx, input)),
  save: inOrg("study.judge", { unaudited: "saved while answering; handing in is audited" })
    .input(SaveAnswers)
    .mutation(({ ctx, input }) => saveAnswers(ctx, input)),
  handIn: inOrg("study.judge")
    .input(OneStudy)
    .mutation(({ ctx, input }) => handIn(ctx, input)),
});
