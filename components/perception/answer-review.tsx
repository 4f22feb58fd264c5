import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

/** What is about to be sent, row by row, and the one button that sends it. */
export function AnswerReview(props: {
  heading: RefObject<HTMLHeadingElement | null>;
  rows: readonly Readonly<{ id: string; name: string; said: string | null }>[];
  refused: string | null;
  isPending: boolean;
  onBack: () => void;
  onSend: () => void;
}) {
  const t = useTranslations("perceptions.answer");
  const left = props.rows.filter(({ said }) => said === null).length;
  return (
    <section className="grid gap-5">
      <div>
        <h2 ref={props.heading} tabIndex={-1} className="outline-none">
          {t("reviewTitle")}
        </h2>
        <p className="mt-1.5 text-soft">{t("reviewLead")}</p>
        <p className="mt-1.5 font-semibold">{t("left", { count: left })}</p>
      </div>
      <Table
        caption={t("reviewCaption")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("responsibility")}</ColumnHeader>
            <ColumnHeader>{t("accountable")}</ColumnHeader>
          </>
        }
      >
        {props.rows.map(({ id, name, said }) => (
          <tr key={id}>
            <RowHeader>{name}</RowHeader>
            <Cell className={said ? undefined : "text-soft"}>{said ?? t("open")}</Cell>
          </tr>
        ))}
      </Table>
      <div aria-live="polite" className="empty:hidden">
        {props.refused ? <Notice tone="error" title={props.refused} /> : null}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={props.onBack}>{t("back")}</Button>
        <Button tone="primary" isPending={props.isPending} onClick={props.onSend}>
          {t(props.isPending ? "sending" : "send")}
        </Button>
      </div>
    </section>
  );
}
