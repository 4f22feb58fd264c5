import { inTeam, router } from "@/server/api/procedure";
import { cancelRound, closeRound } from "./close";
import { getForm, submitAnswers } from "./form";
import { findNotAsked, getOpening, invitePeople, openRound } from "./open";
import { getPerceptionRound, getRounds } from "./reads";
import {
  FindNotAsked,
  InvitePeople,
  OpenRound,
  ReadRound,
  SettleRow,
  SubmitAnswers,
} from "./schema";
import { settleRow } from "./settle";

// An entry would put a respondent, a round and a minute beside each other.
const UNAUDITED = { unaudited: "that a respondent is done is noted by day, in the invitation" };

export const perceptions = router({
  list: inTeam("structure.read").query(({ ctx }) => getRounds(ctx)),
  get: inTeam("structure.read")
    .input(ReadRound)
    .query(({ ctx, input }) => getPerceptionRound(ctx, input.roundId)),
  opening: inTeam("perception.manage").query(({ ctx }) => getOpening(ctx)),
  notAsked: inTeam("perception.manage")
    .input(FindNotAsked)
    .query(({ ctx, input }) => findNotAsked(ctx, input)),
  open: inTeam("perception.manage")
    .input(OpenRound)
    .mutation(({ ctx, input }) => openRound(ctx, input)),
  invite: inTeam("perception.manage")
    .input(InvitePeople)
    .mutation(({ ctx, input }) => invitePeople(ctx, input)),
  close: inTeam("perception.manage")
    .input(ReadRound)
    .mutation(({ ctx, input }) => closeRound(ctx, input.roundId)),
  cancel: inTeam("perception.manage")
    .input(ReadRound)
    .mutation(({ ctx, input }) => cancelRound(ctx, input.roundId)),
  form: inTeam("perception.answer")
    .input(ReadRound)
    .query(({ ctx, input }) => getForm(ctx, input.roundId)),
  submit: inTeam("perception.answer", UNAUDITED)
    .input(SubmitAnswers)
    .mutation(({ ctx, input }) => submitAnswers(ctx, input)),
  settle: inTeam("structure.edit")
    .input(SettleRow)
    .mutation(({ ctx, input }) => settleRow(ctx, input)),
});
