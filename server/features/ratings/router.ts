import { inOrg, router, withToken } from "@/server/api/procedure";
import { saveForm } from "./draft";
import { getMine, getOutside, listMine, listOutside } from "./form";
import { remindAsAdmin } from "./invite";
import { memberAsRater, outsideAsRater } from "./rater";
import { OneCycle, OneForm, SaveForm, SubmitForm, WithdrawForm } from "./schema";
import { declineForm, submitForm, withdrawForm } from "./submit";

const AUTOSAVE = { unaudited: "autosave; that a form was completed is audited by day" };
const REPEATABLE = { unaudited: "audited by day; a form that was received before changes nothing" };

export const ratings = router({
  mine: inOrg("rating.give").query(({ ctx }) => listMine(ctx)),
  form: inOrg("rating.give")
    .input(OneForm)
    .query(({ ctx, input }) => getMine(ctx, input.participation)),
  save: inOrg("rating.give", AUTOSAVE)
    .input(SaveForm)
    .mutation(({ ctx, input }) => saveForm(memberAsRater(ctx), input)),
  submit: inOrg("rating.give", REPEATABLE)
    .input(SubmitForm)
    .mutation(({ ctx, input }) => submitForm(memberAsRater(ctx), input)),
  withdraw: inOrg("rating.give")
    .input(WithdrawForm)
    .mutation(({ ctx, input }) => withdrawForm(memberAsRater(ctx), input)),
  decline: inOrg("rating.give")
    .input(OneForm)
    .mutation(({ ctx, input }) => declineForm(memberAsRater(ctx), input)),
  remind: inOrg("cycle.manage")
    .input(OneCycle)
    .mutation(({ ctx, input }) => remindAsAdmin(ctx, input.cycle)),
  outside: withToken("rater").query(({ ctx }) => listOutside(ctx)),
  outsideForm: withToken("rater")
    .input(OneForm)
    .query(({ ctx, input }) => getOutside(ctx, input.participation)),
  outsideSave: withToken("rater", AUTOSAVE)
    .input(SaveForm)
    .mutation(async ({ ctx, input }) => saveForm(await outsideAsRater(ctx), input)),
  outsideSubmit: withToken("rater", REPEATABLE)
    .input(SubmitForm)
    .mutation(async ({ ctx, input }) => submitForm(await outsideAsRater(ctx), input)),
  outsideWithdraw: withToken("rater")
    .input(WithdrawForm)
    .mutation(async ({ ctx, input }) => withdrawForm(await outsideAsRater(ctx), input)),
  outsideDecline: withToken("rater")
    .input(OneForm)
    .mutation(async ({ ctx, input }) => declineForm(await outsideAsRater(ctx), input)),
});
