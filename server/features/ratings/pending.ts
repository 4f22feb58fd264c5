import type { OrgContext } from "@/server/infra/context";
import { listParticipations } from "./participation";
import { memberAsRater } from "./rater";

/** How many forms wait for this member, and until when the first of them can be sent. */
export async function pendingRatings(ctx: OrgContext) {
  const forms = await listParticipations(memberAsRater(ctx));
  const open = forms.filter(({ doneOn, declinedOn }) => !doneOn && !declinedOn);
  return { asked: forms.length, open: open.length, closesOn: open[0]?.cycle.closesOn ?? null };
}
