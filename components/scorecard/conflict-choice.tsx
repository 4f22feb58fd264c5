import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type AnswerValue, NOT_OBSERVED } from "@/server/domain/scorecard/answer";
import type { Conflict } from "@/server/domain/scorecard/draft";

/** Two values for one answer, given in two places: both are shown, and the person chooses. */
export function ConflictChoice(props: {
  conflict: Conflict;
  wordsOf: (value: AnswerValue) => string;
  notObserved: string;
  onChoose: (keep: "yours" | "saved") => void;
}) {
  const t = useTranslations("scorecard.conflict");
  const { conflict } = props;
  const short = (value: AnswerValue) => (value === NOT_OBSERVED ? props.notObserved : `${value}`);
  return (
    <div role="alert" className="mb-3 rounded-md border border-soft bg-wash px-4 py-3 text-sm">
      <p className="font-semibold">{t("title")}</p>
      <p>
        {t("values", {
          yours: props.wordsOf(conflict.yours),
          saved: props.wordsOf(conflict.saved),
        })}
      </p>
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => props.onChoose("yours")}>
          {t("keepYours", { value: short(conflict.yours) })}
        </Button>
        <Button size="sm" onClick={() => props.onChoose("saved")}>
          {t("takeSaved", { value: short(conflict.saved) })}
        </Button>
      </div>
    </div>
  );
}
