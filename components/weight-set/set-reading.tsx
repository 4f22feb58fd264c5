import { useFormatter, useTranslations } from "next-intl";
import { ALTERNATIVES, type WeightSet } from "@/server/domain/first-role/model";
import type { AskedQuestion } from "@/server/domain/first-role/wording";
import { weightShares } from "@/server/domain/multi-criteria/additive";
import { Disclosure } from "../ui/disclosure";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

/** The weights and values of a published set, to be read. */
export function SetReading(props: { set: WeightSet; questions: readonly AskedQuestion[] }) {
  const t = useTranslations("weight-sets.one");
  const words = useTranslations("first-role.names");
  const format = useFormatter();
  const shares = weightShares(props.set.questions.map(({ weight }) => weight));
  return (
    <ol className="border-line border-t">
      {props.set.questions.map((question, at) => {
        const asked = props.questions.find(({ id }) => id === question.id);
        return (
          <li key={question.id} className="border-line border-b py-3.5">
            <p>
              <strong>{asked?.title ?? question.id}</strong>{" "}
              <span className="text-soft">
                {format.number(question.weight)}, {t("share", { share: shares[at] ?? 0 })}
              </span>
            </p>
            <Disclosure className="mt-1.5" summary={t("values")}>
              <Table
                caption={asked?.title ?? question.id}
                isCaptionHidden
                head={
                  <>
                    <ColumnHeader>{t("option")}</ColumnHeader>
                    {ALTERNATIVES.map((one) => (
                      <ColumnHeader key={one} isNumber>
                        {words(one)}
                      </ColumnHeader>
                    ))}
                  </>
                }
              >
                {question.options.map(({ id, values }) => (
                  <tr key={id}>
                    <RowHeader className="min-w-44 font-normal">
                      {asked?.options.find((option) => option.id === id)?.text ?? id}
                    </RowHeader>
                    {ALTERNATIVES.map((one) => (
                      <Cell key={one} isNumber>
                        {values[one]}
                      </Cell>
                    ))}
                  </tr>
                ))}
              </Table>
            </Disclosure>
          </li>
        );
      })}
    </ol>
  );
}
