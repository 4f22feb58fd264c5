import { useTranslations } from "next-intl";
import type { CommentOutlook } from "@/server/domain/cycle-outlook/comments";
import { Cell, RowHeader } from "../ui/table";

type Props = Readonly<{ name: string; comments: CommentOutlook; isOpen: boolean }>;

/** What closing now would show of a subject's comments. */
export function CommentRow({ name, comments, isOpen }: Props) {
  const t = useTranslations("cycles.monitor");
  const raters = useTranslations("raters.groups");
  const { now, atBest, labels, forms, asked, formsMissing } = comments;
  const groups = labels.map((group) => raters(group)).join(", ");
  return (
    <tr>
      <RowHeader>
        <span className="sr-only">{t("sameSubject", { name })}</span>
      </RowHeader>
      <Cell>{t("comments")}</Cell>
      <Cell isNumber className="whitespace-nowrap">
        {t("doneOf", { done: forms, asked })}
      </Cell>
      <Cell className="min-w-36">
        {t(`commentFates.${now}`, { groups })}
        {isOpen && now === "withheld" ? (
          <span className="block text-soft">
            {t(atBest === "withheld" ? "commentsNever" : "commentsFrom", { count: formsMissing })}
          </span>
        ) : null}
      </Cell>
      <Cell>–</Cell>
    </tr>
  );
}
