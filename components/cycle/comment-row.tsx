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
      <RowHeader className="font-normal">
        <span className="sr-only">{t("of", { name })} </span>
        {t("comments")}
      </RowHeader>
      <Cell isNumber className="whitespace-nowrap">
        {t("doneOf", { done: forms, asked })}
      </Cell>
      <Cell className="min-w-32">
        {t(`commentFates.${now}`, { groups })}
        {isOpen && now === "withheld" ? (
          <span className="block text-soft">
            {atBest === "withheld" ? t("never") : t("shownWith", { count: formsMissing })}
          </span>
        ) : null}
      </Cell>
      <Cell>–</Cell>
    </tr>
  );
}
