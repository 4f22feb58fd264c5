import type { AnswerKind, AnswerValue } from "@/server/domain/scorecard/answer";
import type { AnswerPatch } from "@/server/domain/scorecard/draft";
import type { Receipt } from "@/server/domain/scorecard/screen";
import type { UnsentOwner } from "./unsent-store";

/** What may be sent at once: answers, and the newest revision that this screen knows. */
export type Parcel<K extends string = AnswerKind, V = AnswerValue> = Readonly<{
  seen: number;
  answers: readonly AnswerPatch<K, V>[];
}>;

/** How a form's answers travel, and under whose name this device may keep those under way, if it may. */
export type Channel<K extends string = AnswerKind, V = AnswerValue> = Readonly<{
  send: (parcel: Parcel<K, V>) => Promise<Receipt<K, V>>;
  sendOnLeaving: (parcel: Parcel<K, V>) => void;
  owner: UnsentOwner | null;
}>;
