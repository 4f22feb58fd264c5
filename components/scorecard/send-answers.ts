import { TRPCClientError } from "@trpc/client";
import { trpc } from "@/components/trpc";
import type { AnswerPatch } from "@/server/domain/scorecard/draft";
import type { Receipt } from "@/server/domain/scorecard/screen";

export type Sending = Readonly<{
  org: string;
  scorecard: string;
  seen: number;
  answers: readonly AnswerPatch[];
}>;

/** Why answers did not arrive: no connection or server, no session, or nothing left to change. */
export type Obstacle = "offline" | "signed-out" | "closed";

/** Sends answers; resolves once they are committed. */
export function sendAnswers(sending: Sending): Promise<Receipt> {
  return trpc.scorecards.answer.mutate({ ...sending, answers: [...sending.answers] });
}

/** Sends answers while the page goes away; nobody is there to read what became of them. */
export function sendOnLeaving(sending: Sending): void {
  void fetch("/api/trpc/scorecards.answer", {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(sending),
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
