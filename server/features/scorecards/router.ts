import { inOrg, router } from "@/server/api/procedure";
import { saveAnswers } from "./answer";
import { getForm } from "./form";
import { listScorecards } from "./list";
import { getProfile } from "./profile";
import { OneScorecard, SaveAnswers, ShareScorecard, SubmitScorecard } from "./schema";
import { discardScorecard, shareScorecard, startScorecard, submitScorecard } from "./writes";

export const scorecards = router({
  list: inOrg("scorecard.read").query(({ ctx }) => listScorecards(ctx)),
  profile: inOrg("scorecard.read")
    .input(OneScorecard)
    .query(({ ctx, input }) => getProfile(ctx, input.scorecard)),
  form: inOrg("scorecard.rate")
    .input(OneScorecard)
    .query(({ ctx, input }) => getForm(ctx, input.scorecard)),
  start: inOrg("scorecard.rate", {
    unaudited: "going on with a draft changes nothing; a new one is audited",
  }).mutation(({ ctx }) => startScorecard(ctx)),
  answer: inOrg("scorecard.rate", { unaudited: "autosave; the submission is audited" })
    .input(SaveAnswers)
    .mutation(({ ctx, input }) => saveAnswers(ctx, input)),
  submit: inOrg("scorecard.rate")
    .input(SubmitScorecard)
    .mutation(({ ctx, input }) => submitScorecard(ctx, input)),
  share: inOrg("scorecard.rate")
    .input(ShareScorecard)
    .mutation(({ ctx, input }) => shareScorecard(ctx, input)),
  discard: inOrg("scorecard.rate")
    .input(OneScorecard)
    .mutation(({ ctx, input }) => discardScorecard(ctx, input)),
});
