import type { SelfWording } from "@/server/domain/instrument/self-wording";
import type { RatingKind } from "@/server/domain/rating/form";
import type { RoundForm } from "@/server/domain/rating/round";
import type { Draft } from "@/server/domain/scorecard/draft";
import type { FormValue, RaterDoor } from "./door";

/** What a rater's form gets from the server; the screen goes on from there by itself. */
export type RaterData = Readonly<{
  door: RaterDoor;
  participation: string;
  /** Whom it is about, as they are called in a sentence. */
  subject: string;
  draft: Draft<RatingKind, FormValue>;
  words: SelfWording;
  questions: readonly string[];
  /** Managers are asked what matters most in the role, and nobody else. */
  asksImportance: boolean;
  /** Names that would tell who writes, were they in a comment. */
  names: readonly string[];
  closesOn: string | null;
  next: Readonly<{ id: string; name: string }> | null;
  /** This form and those open beside it in the same cycle. */
  round: readonly RoundForm[];
}>;
