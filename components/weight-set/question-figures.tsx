import { useTranslations } from "next-intl";
import { ALTERNATIVES } from "@/server/domain/first-role/model";
import type { AskedQuestion } from "@/server/domain/first-role/wording";
import { type SetFigures, valueName } from "@/server/domain/first-role-round/fork";
import { Disclosure } from "../ui/disclosure";
import { TextField } from "../ui/text-field";
import { ValueTable } from "./value-table";

type Props = Readonly<{
  question: AskedQuestion;
  figures: SetFigures;
  base: SetFigures;
  /** Null while all weights are nothing. */
  share: number | null;
  errors: Readonly<Record<string, string>>;
  onWeight: (text: string) => void;
}>;

/** One question of a weight set: its weight, its share of all, and on request its values. */
export function QuestionFigures({ question, figures, base, share, errors, onWeight }: Props) {
  const t = useTranslations("weight-sets.one");
  const { id, title, options } = question;
  const was = base.weights[id] ?? 0;
  const names = options.flatMap((option) =>
    ALTERNATIVES.map((one) => valueName(id, option.id, one)),
  );
  const changed = names.filter((name) => figures.values[name] !== base.values[name]).length;
  const hasError = names.some((name) => errors[`values.${name}`]);
  return (
    <li className="border-line border-b py-4">
      <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
        <TextField
          className="w-80 max-w-full [&_input]:w-24"
          name={`weights.${id}`}
          label={title}
          aria-label={t("weightOf", { question: title })}
          inputMode="decimal"
          defaultValue={figures.weights[id]}
          error={errors[`weights.${id}`]}
          onChange={(event) => onWeight(event.currentTarget.value)}
        />
        <p className="pb-2 text-sm text-soft">
          {share === null ? null : t("share", { share })}
          {figures.weights[id] === was ? null : `, ${t("base", { weight: was })}`}
        </p>
      </div>
      <Disclosure
        key={hasError ? "wrong" : "right"}
        isOpen={hasError}
        className="mt-2"
        summary={changed > 0 ? t("valuesChanged", { count: changed }) : t("values")}
      >
        <ValueTable question={question} figures={figures} errors={errors} />
      </Disclosure>
    </li>
  );
}
