import { useTranslations } from "next-intl";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { isTold, type Outlook } from "@/server/domain/participation";
import { Cell, RowHeader } from "../ui/table";

type Props = Readonly<{
  group: Outlook;
  isOpen: boolean;
  missing: readonly Readonly<{ group: RaterGroup; names: readonly string[] }>[];
  /** Whose group it is, where the table holds those of several subjects. */
  of?: string;
}>;

/** One rater group of a subject: how many have answered, what closing now would show, who is missing. */
export function GroupRow({ group, isOpen, missing, of }: Props) {
  const t = useTranslations("cycles.monitor");
  const raters = useTranslations("raters");
  const { asked, done, declined, gone, now } = group;
  const names = missing.find((one) => one.group === group.group)?.names ?? [];
  const asides = [
    declined > 0 ? t("declined", { count: declined }) : null,
    gone > 0 ? t("gone", { count: gone }) : null,
  ].filter((words) => words !== null);
  return (
    <tr>
      <RowHeader className="font-normal">
        {of ? <span className="sr-only">{t("of", { name: of })} </span> : null}
        {raters(`groups.${group.group}`)}
      </RowHeader>
      <Cell isNumber className="whitespace-nowrap">
        {t("doneOf", { done, asked })}
        {asides.length > 0 ? <span className="block text-soft">{asides.join(", ")}</span> : null}
      </Cell>
      <Cell className="min-w-32">
        {raters(`fates.${now}`)}
        {isOpen ? <Later group={group} /> : null}
      </Cell>
      <Cell className="min-w-44 wrap-anywhere">
        {names.length === 0 ? "–" : <bdi>{names.join(", ")}</bdi>}
      </Cell>
    </tr>
  );
}

/** What more answers would bring: being shown at all, or being shown otherwise. */
function Later({ group }: Pick<Props, "group">) {
  const t = useTranslations("cycles.monitor");
  const fates = useTranslations("raters.fates");
  const { now, atBest, formsMissing } = group;
  if (formsMissing > 0) {
    return (
      <span className="block text-soft">
        {isTold(atBest) ? t("shownWith", { count: formsMissing }) : t("never")}
      </span>
    );
  }
  if (atBest === now) return null;
  return <span className="block text-soft">{t("atBest", { fate: fates(atBest) })}</span>;
}
