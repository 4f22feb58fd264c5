import type { RatingKind } from "@/server/domain/rating/form";
import type { AnswerSync, SyncState } from "../scorecard/answer-sync";
import type { FormValue } from "./door";

export type RaterSync = AnswerSync<RatingKind, FormValue>;
export type RaterState = SyncState<RatingKind, FormValue>;
