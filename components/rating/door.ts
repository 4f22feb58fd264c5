import type { RatingKind } from "@/server/domain/rating/form";
import type { AnswerValue } from "@/server/domain/scorecard/answer";
import type { Channel } from "../scorecard/channel";
import { postOnLeaving } from "../scorecard/send-answers";
import { trpc } from "../trpc";

/** How a rater comes in: as a member who is signed in, or by the link they were sent. */
export type RaterDoor = Readonly<{ org: string; userId: string }> | Readonly<{ token: string }>;

export type FormValue = AnswerValue | string;
export type FormChannel = Channel<RatingKind, FormValue>;
type Sent = Omit<Parameters<typeof trpc.ratings.submit.mutate>[0], "org" | "participation">;

/** What one form can do, through whichever door. */
export function formCalls(door: RaterDoor, participation: string) {
  return "token" in door ? outside(door.token, participation) : inside(door, participation);
}

/** Where the forms of this door are listed, one of them, and one of its steps. */
export function placeOf(door: RaterDoor, participation?: string, step?: string | null): string {
  const home = "token" in door ? `/rate/${door.token}` : `/${door.org}/ratings`;
  if (!participation) return home;
  return `${home}/${participation}${step ? `?step=${step}` : ""}`;
}

function inside({ org, userId }: { org: string; userId: string }, participation: string) {
  const place = { org, participation };
  const channel: FormChannel = {
    send: ({ seen, answers }) =>
      trpc.ratings.save.mutate({ ...place, seen, answers: [...answers] }),
    sendOnLeaving: (parcel) => postOnLeaving("ratings.save", { ...place, ...parcel }),
    owner: { userId, formId: participation },
  };
  return {
    channel,
    submit: (form: Sent) => trpc.ratings.submit.mutate({ ...place, ...form }),
    withdraw: (secret: string) => trpc.ratings.withdraw.mutate({ ...place, secret }),
    decline: () => trpc.ratings.decline.mutate(place),
  };
}

function outside(token: string, participation: string) {
  const place = { token, participation };
  const channel: FormChannel = {
    send: ({ seen, answers }) =>
      trpc.ratings.outsideSave.mutate({ ...place, seen, answers: [...answers] }),
    sendOnLeaving: (parcel) => postOnLeaving("ratings.outsideSave", { ...place, ...parcel }),
    // Whose device it is nobody knows: nothing is left on it.
    owner: null,
  };
  return {
    channel,
    submit: (form: Sent) => trpc.ratings.outsideSubmit.mutate({ ...place, ...form }),
    withdraw: (secret: string) => trpc.ratings.outsideWithdraw.mutate({ ...place, secret }),
    decline: () => trpc.ratings.outsideDecline.mutate(place),
  };
}
