import { useTranslations } from "next-intl";
import type { RaterGroup } from "@/server/domain/disclosure/rater-group";
import { isTold, type Outlook } from "@/server/domain/participation";
import { Cell } from "../ui/table";

type Props = Readonly<{
  group: Outlook;
  isOpen: boolean;
  missing: readonly Readonly<{ group: RaterGroup; names: readonly string[] }>[];
}>;

/** One rater group of a subject: how many have answered, what closing now would show, who is missing. */
export function GroupRow({ group, isOpen, missing }: Props) {
  const t = useTranslations("cycles.monitor");
  const raters = useTranslations("raters");
  const { asked, done, declined, gone, now, atBest, formsMissing } = group;
  const names = missing.find((one) => one.group === group.group)?.names ?? [];
  const asides = [
    declined > 0 ? t("declined", { count: declined }) : null,
    gone > 0 ? t("gone", { count: gone }) : null,
  ].filter((words) => words !== null);
  return (
    <>
      <Cell>{raters(`groups.${group.group}`)}</Cell>
      <Cell isNumber className="whitespace-nowrap">
        {t("doneOf", { done, asked })}
        {asides.length > 0 ? <span className="block text-soft">{asides.join(", ")}</span> : null}
      </Cell>
      <Cell className="min-w-36">
        {raters(`fates.${now}`)}
        {isOpen && atBest !== now ? (
          <span className="block text-soft">
            {t("atBest", { fate: raters(`fates.${atBest}`) })}
            {formsMissing > 0 && isTold(atBest) ? `; ${t("more", { count: formsMissing })}` : null}
          </span>
        ) : null}
      </Cell>
      <Cell className="min-w-44 wrap-anywhere">
        {names.length === 0 ? "–" : <bdi>{names.join(", ")}</bdi>}
      </Cell>
    </>
  );
}
