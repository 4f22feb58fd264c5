import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { Suggestion } from "@/server/domain/subject-report/suggestions";
import { Computed } from "./computed";
import type { ReportWords } from "./report-words";

/** Up to three things to do next, each by a rule that can be read. */
export function Suggestions(props: { suggestions: readonly Suggestion[]; words: ReportWords }) {
  const t = useTranslations("reports");
  const { suggestions, words } = props;
  if (suggestions.length === 0) {
    return <EmptyState title={t("suggest.none")}>{t("suggest.noneBody")}</EmptyState>;
  }
  return (
    <>
      <ol className="grid gap-4">
        {suggestions.map(({ rule, qualityKey, itemKey, group }) => (
          <li key={qualityKey}>
            <p className="font-semibold">
              {t(`suggest.${rule}.title`, { quality: words.quality(qualityKey) })}
            </p>
            <p className="text-soft">
              {t(`suggest.${rule}.body`, { group: group ? t(`group.${group}`) : "" })}
            </p>
            {itemKey ? (
              <p className="mt-0.5 text-sm">{t("suggest.begin", { item: words.item(itemKey) })}</p>
            ) : null}
          </li>
        ))}
      </ol>
      <Computed of={["suggestions"]} />
    </>
  );
}
