import { useTranslations } from "next-intl";
import {
  COMMENT_MOST,
  type RatingKind,
  TOGETHER,
  type Together,
} from "@/server/domain/rating/form";
import type { Conflict } from "@/server/domain/scorecard/draft";
import { RadioGroup } from "../ui/radio-group";
import { CommentField } from "./comment-field";
import type { FormValue } from "./door";
import type { RaterData } from "./rating-data";
import { TextConflict } from "./text-conflict";

type Clash = Conflict<RatingKind, FormValue>;

/** How often one works together, and the cycle's open questions. */
export function WordsStep(props: {
  data: RaterData;
  together: Together | null;
  texts: ReadonlyMap<number, string>;
  conflicts: readonly Clash[];
  isLocked: boolean;
  onTogether: (value: string) => void;
  onText: (question: number, text: string) => void;
  onChoose: (conflict: Clash, keep: "yours" | "saved") => void;
}) {
  const t = useTranslations("ratings");
  const { data, conflicts, onChoose } = props;
  const of = (kind: RatingKind, key: string) =>
    conflicts.find((one) => one.kind === kind && one.key === key);
  const clash = of("together", "together");
  const word = (value: FormValue) => {
    const known = TOGETHER.find((one) => one === value);
    return known ? t(`together.${known}`) : "";
  };
  return (
    <div className="grid max-w-[720px] gap-9">
      <div className="grid gap-2">
        {clash ? (
          <TextConflict
            yours={word(clash.yours)}
            saved={word(clash.saved)}
            onChoose={(keep) => onChoose(clash, keep)}
          />
        ) : null}
        <RadioGroup
          name="together"
          legend={t("together.legend", { name: data.subject })}
          options={TOGETHER.map((value) => ({
            value,
            label: t(`together.${value}`),
            isDisabled: props.isLocked,
          }))}
          value={props.together ?? ""}
          onValueChange={props.onTogether}
        />
      </div>
      {data.questions.map((question, index) => {
        const conflict = of("comment", String(index + 1));
        return (
          <CommentField
            key={question}
            question={question}
            text={props.texts.get(index + 1) ?? ""}
            names={data.names}
            conflict={conflict}
            isLocked={props.isLocked}
            onText={(text) => props.onText(index + 1, text)}
            onChoose={(keep) => (conflict ? onChoose(conflict, keep) : undefined)}
          />
        );
      })}
      {data.questions.length > 0 ? (
        <p className="text-soft text-sm">{t("comment.help", { most: COMMENT_MOST })}</p>
      ) : null}
    </div>
  );
}
