import { TRPCClientError } from "@trpc/client";
import { trpc } from "@/components/trpc";
import type { Channel } from "./channel";

/** Why answers did not arrive: no connection or server, no session, or nothing left to change. */
export type Obstacle = "offline" | "signed-out" | "closed";

/** The way of a self-rating's answers; what is under way is kept on the device for its author. */
export function selfRatingChannel(
  place: Readonly<{ org: string; scorecard: string }>,
  userId: string,
): Channel {
  return {
    send: ({ seen, answers }) =>
      trpc.scorecards.answer.mutate({ ...place, seen, answers: [...answers] }),
    sendOnLeaving: (parcel) => postOnLeaving("scorecards.answer", { ...place, ...parcel }),
    owner: { userId, formId: place.scorecard },
  };
}

/** Sends while the page goes away; nobody is there to read what became of it. */
export function postOnLeaving(procedure: string, input: unknown): void {
  void fetch(`/api/trpc/${procedure}`, {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  }).catch(() => undefined);
}

/** What kind of obstacle an error of sending is; an unknown one is tried again like a lost line. */
export function obstacleOf(error: unknown): Obstacle {
  if (!(error instanceof TRPCClientError)) return "offline";
  const code: unknown = error.data?.code;
  if (code === "UNAUTHORIZED") return "signed-out";
  const isFinal = ["NOT_FOUND", "FORBIDDEN", "CONFLICT", "BAD_REQUEST"].some((one) => one === code);
  return isFinal ? "closed" : "offline";
}
