import { useFormatter, useTranslations } from "next-intl";
import type { gatherLetters } from "@/server/domain/outbox";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Line = ReturnType<typeof gatherLetters>[number];

/** Letters with whom they went to and how far they have come. */
export function LetterTable(props: { letters: readonly Line[]; timeZone: string }) {
  const t = useTranslations("outbox");
  const format = useFormatter();
  return (
    <Table
      caption={t("caption", { zone: props.timeZone })}
      head={(["kind", "recipient", "at", "state"] as const).map((column) => (
        <ColumnHeader key={column}>{t(`columns.${column}`)}</ColumnHeader>
      ))}
    >
      {props.letters.map(({ id, kind, recipient, createdAt, state, count }) => (
        <tr key={id}>
          <RowHeader className="font-normal">{t(`kinds.${kind}`)}</RowHeader>
          <Cell className="wrap-anywhere min-w-40">
            {recipient ?? <span className="text-soft">{t("untold", { count })}</span>}
          </Cell>
          <Cell className="whitespace-nowrap">
            {format.dateTime(createdAt, {
              dateStyle: "medium",
              timeStyle: "short",
              timeZone: props.timeZone,
            })}
          </Cell>
          <Cell className="whitespace-nowrap">{t(`states.${state}`)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
