import type { SuppressionReason } from "@/server/domain/disclosure/cell";
import type { AgreementWord } from "@/server/domain/statistics/agreement-words";

/** One figure of a subject's report, as precise as it is published. */
export type SubjectCell = Readonly<{ level: "quality" | "item" | "level"; key: string }> &
  (
    | Readonly<{
        state: "published";
        nFrom: number;
        mean: number;
        sd: number | null;
        agreement: AgreementWord;
        histogram: readonly number[];
      }>
    | Readonly<{ state: "coarse"; reason: "same-people"; nFrom: number; mean: number }>
    | Readonly<{ state: "extreme"; reason: "near-top" | "near-bottom" | "nearly-alike" }>
    | Readonly<{ state: "suppressed"; reason: SuppressionReason | "same-people" }>
  );
