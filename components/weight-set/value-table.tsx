import { useTranslations } from "next-intl";
import { ALTERNATIVES } from "@/server/domain/first-role/model";
import type { AskedQuestion } from "@/server/domain/first-role/wording";
import { type SetFigures, valueName } from "@/server/domain/first-role-round/fork";
import { FieldError } from "../ui/field";
import { Input } from "../ui/input";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Props = Readonly<{
  question: AskedQuestion;
  figures: SetFigures;
  errors: Readonly<Record<string, string>>;
}>;

/** What each answer to a question speaks for: a field an answer and role. */
export function ValueTable({ question, figures, errors }: Props) {
  const t = useTranslations("weight-sets.one");
  const words = useTranslations("first-role.names");
  return (
    <Table
      caption={question.title}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("option")}</ColumnHeader>
          {ALTERNATIVES.map((one) => (
            <ColumnHeader key={one}>{words(one)}</ColumnHeader>
          ))}
        </>
      }
    >
      {question.options.map((option) => (
        <tr key={option.id}>
          <RowHeader className="min-w-44 max-w-72 font-normal">{option.text}</RowHeader>
          {ALTERNATIVES.map((one) => {
            const name = valueName(question.id, option.id, one);
            const error = errors[`values.${name}`];
            return (
              <Cell key={one}>
                <Input
                  name={`values.${name}`}
                  className="max-w-16 text-right"
                  inputMode="decimal"
                  aria-label={t("valueOf", { role: words(one), option: option.text })}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={error ? `${name}-error` : undefined}
                  defaultValue={figures.values[name]}
                />
                <FieldError id={`${name}-error`}>{error}</FieldError>
              </Cell>
            );
          })}
        </tr>
      ))}
    </Table>
  );
}
