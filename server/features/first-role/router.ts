import { z } from "zod";
import { inOrg, inTeam, open, router, signedIn } from "@/server/api/procedure";
import { findOptions } from "../teams/reads";
import { getForm, saveAnswers, submitAnswers } from "./answers";
import { getPlace, listPlaces } from "./places";
import { answerFirstRole } from "./public";
import { findRespondents } from "./respondents";
import { getRound } from "./round-page";
import { cancelRound, concludeRound, openRound, revealRound } from "./rounds";
import { compareRuns, getAnswering, getRun, listRuns } from "./runs";
import { keepRun, saveRun } from "./save";
import * as schema from "./schema";
import { changeSet, discardSet, forkSet, publishSet } from "./weight-set-writes";
import { getSet, listSets } from "./weight-sets";

const Asked = z.object({ answers: z.string().max(2000) });

export const firstRole = router({
  answer: open("fourteen answers in, a computed answer out; nothing is read or kept")
    .input(Asked)
    .query(({ input }) => answerFirstRole(input.answers)),
  list: inTeam("first-role.read")
    .input(schema.ListRuns)
    .query(({ ctx, input }) => listRuns(ctx, input)),
  run: inTeam("first-role.read")
    .input(schema.OneRun)
    .query(({ ctx, input }) => getRun(ctx, input)),
  compare: inTeam("first-role.read")
    .input(schema.TwoRuns)
    .query(({ ctx, input }) => compareRuns(ctx, input)),
  answering: inTeam("first-role.answer").query(({ ctx }) => getAnswering(ctx)),
  save: inTeam("first-role.answer")
    .input(schema.SaveRun)
    .mutation(({ ctx, input }) => saveRun(ctx, input)),
  places: signedIn().query(({ ctx }) => listPlaces(ctx)),
  place: inOrg("first-role.answer").query(({ ctx }) => getPlace(ctx)),
  teamOptions: inOrg("first-role.answer")
    .input(schema.FindTeams)
    .query(({ ctx, input }) => findOptions(ctx, { q: input.q, isManaged: false })),
  keep: inOrg("first-role.answer")
    .input(schema.KeepRun)
    .mutation(({ ctx, input }) => keepRun(ctx, input)),
  respondents: inTeam("first-role.manage")
    .input(schema.FindPeople)
    .query(({ ctx, input }) => findRespondents(ctx, input.q)),
  round: inOrg("first-role.read")
    .input(schema.OneRound)
    .query(({ ctx, input }) => getRound(ctx, input)),
  form: inOrg("first-role.answer")
    .input(schema.OneRound)
    .query(({ ctx, input }) => getForm(ctx, input)),
  saveAnswers: inOrg("first-role.answer", { unaudited: "autosave; handing in is audited" })
    .input(schema.SaveAnswers)
    .mutation(({ ctx, input }) => saveAnswers(ctx, input)),
  submitAnswers: inOrg("first-role.answer")
    .input(schema.SubmitAnswers)
    .mutation(({ ctx, input }) => submitAnswers(ctx, input)),
  openRound: inTeam("first-role.manage")
    .input(schema.OpenRound)
    .mutation(({ ctx, input }) => openRound(ctx, input)),
  revealRound: inTeam("first-role.manage")
    .input(schema.OneRound)
    .mutation(({ ctx, input }) => revealRound(ctx, input)),
  concludeRound: inTeam("first-role.manage")
    .input(schema.OneRound)
    .mutation(({ ctx, input }) => concludeRound(ctx, input)),
  cancelRound: inTeam("first-role.manage")
    .input(schema.OneRound)
    .mutation(({ ctx, input }) => cancelRound(ctx, input)),
  weightSets: inOrg("weight-set.manage").query(({ ctx }) => listSets(ctx)),
  weightSet: inOrg("weight-set.manage")
    .input(schema.OneSet)
    .query(({ ctx, input }) => getSet(ctx, input)),
  forkSet: inOrg("weight-set.manage")
    .input(schema.ForkSet)
    .mutation(({ ctx, input }) => forkSet(ctx, input)),
  changeSet: inOrg("weight-set.manage")
    .input(schema.ChangeSet)
    .mutation(({ ctx, input }) => changeSet(ctx, input)),
  publishSet: inOrg("weight-set.manage")
    .input(schema.KnownSet)
    .mutation(({ ctx, input }) => publishSet(ctx, input)),
  discardSet: inOrg("weight-set.manage")
    .input(schema.KnownSet)
    .mutation(({ ctx, input }) => discardSet(ctx, input)),
});
