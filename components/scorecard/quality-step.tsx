import { useTranslations } from "next-intl";
import type { Answers, AnswerValue } from "@/server/domain/scorecard/answer";
import type { AnswerPatch, Conflict } from "@/server/domain/scorecard/draft";
import { ConflictChoice } from "./conflict-choice";
import { Question, type QuestionOption } from "./question";
import type { RatingQuality, RatingScale } from "./rating-data";

type Place = Pick<AnswerPatch, "kind" | "key">;

/** One quality: its statements by frequency and, apart from them, its anchored scale. */
export function QualityStep(props: {
  quality: RatingQuality;
  scale: RatingScale;
  answers: Answers;
  conflicts: readonly Conflict[];
  isLocked: boolean;
  /** What is asked of the anchored scale; of oneself unless said. */
  anchorsLegend?: string;
  onAnswer: (place: Place, value: AnswerValue) => void;
  onChoose: (conflict: Conflict, keep: "yours" | "saved") => void;
}) {
  const t = useTranslations("scorecard.rate");
  const { quality, answers } = props;
  const notObserved = props.scale.notObserved ?? t("notObserved");
  const options = optionsOf(props.scale);
  const levels = quality.anchors.map(({ level, text }) => ({
    value: level,
    mark: String(level),
    text,
  }));

  function questionOf(place: Place, choices: readonly QuestionOption[]) {
    const conflict = props.conflicts.find(
      (one) => one.kind === place.kind && one.key === place.key,
    );
    return {
      id: `${place.kind}-${place.key}`,
      options: choices,
      notObserved: t("notObservedKey", { label: notObserved }),
      isLocked: props.isLocked,
      onAnswer: (value: AnswerValue) => props.onAnswer(place, value),
      children: conflict ? (
        <ConflictChoice
          conflict={conflict}
          notObserved={notObserved}
          wordsOf={(value) => wordsOf(value, choices, notObserved)}
          onChoose={(keep) => props.onChoose(conflict, keep)}
        />
      ) : null,
    };
  }

  return (
    <div
      className={
        quality.items.length > 0
          ? "grid gap-10 lg:grid-cols-[minmax(0,1.55fr)_minmax(300px,1fr)] lg:gap-12"
          : "max-w-[720px]"
      }
    >
      <div className="grid content-start gap-9">
        {quality.items.map(({ key, text }) => (
          <Question
            key={key}
            look="row"
            legend={text}
            value={answers.items.get(key)}
            {...questionOf({ kind: "item", key }, options)}
          />
        ))}
      </div>
      {levels.length > 0 ? (
        <div className="h-fit rounded-lg bg-wash px-4.5 py-4.5 lg:sticky lg:top-4">
          <Question
            look="list"
            legend={props.anchorsLegend ?? t("anchors.legend")}
            help={t("anchors.help")}
            value={answers.levels.get(quality.key)}
            {...questionOf({ kind: "level", key: quality.key }, levels)}
          />
        </div>
      ) : null}
    </div>
  );
}

function optionsOf({ min, max, labels }: RatingScale): QuestionOption[] {
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    value: min + index,
    mark: String(min + index),
    text: labels[index] ?? "",
  }));
}

function wordsOf(
  value: AnswerValue,
  choices: readonly QuestionOption[],
  notObserved: string,
): string {
  const option = choices.find((one) => one.value === value);
  return option ? `${option.mark} (${option.text})` : notObserved;
}
