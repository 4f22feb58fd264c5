import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { Suggestion } from "@/server/domain/subject-report/suggestions";
import { Computed } from "./computed";
import { suggestionWords } from "./report-rows";
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
        {suggestions.map((suggestion) => {
          const { title, body, begin } = suggestionWords(suggestion, words, t);
          return (
            <li key={suggestion.qualityKey}>
              <p className="font-semibold">{title}</p>
              <p className="text-soft">{body}</p>
              {begin ? <p className="mt-0.5 text-sm">{begin}</p> : null}
            </li>
          );
        })}
      </ol>
      <Computed of={["suggestions"]} />
    </>
  );
}
