import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { GroupGap } from "@/server/domain/subject-report/group-gap";
import { Computed } from "./computed";
import { gapSentence } from "./report-rows";
import type { ReportWords } from "./report-words";

/** Where groups see somebody differently, which often says more than self against others. */
export function GroupGaps({ gaps, words }: { gaps: readonly GroupGap[]; words: ReportWords }) {
  const t = useTranslations("reports");
  if (gaps.length === 0)
    return <EmptyState title={t("gaps.none")}>{t("gaps.noneBody")}</EmptyState>;
  return (
    <>
      <ul className="grid gap-2">
        {gaps.map((gap) => (
          <li key={gap.qualityKey}>{gapSentence(gap, words, t)} </li>
        ))}
      </ul>
      <Computed of={["groupGap"]} />
    </>
  );
}
