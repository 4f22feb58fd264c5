import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { GroupGap } from "@/server/domain/subject-report/group-gap";
import { Computed } from "./computed";
import { type ReportWords, told } from "./report-words";

/** Where groups see somebody differently, which often says more than self against others. */
export function GroupGaps({ gaps, words }: { gaps: readonly GroupGap[]; words: ReportWords }) {
  const t = useTranslations("reports");
  if (gaps.length === 0)
    return <EmptyState title={t("gaps.none")}>{t("gaps.noneBody")}</EmptyState>;
  return (
    <>
      <ul className="grid gap-2">
        {gaps.map((gap) => (
          <li key={gap.qualityKey}>
            {t(gap.isClear ? "gaps.clear" : "gaps.unclear", {
              quality: words.quality(gap.qualityKey),
              higher: t(`group.${gap.higher}`),
              lower: t(`group.${gap.lower}`),
              gap: told(gap.gap),
            })}
          </li>
        ))}
      </ul>
      <Computed of={["groupGap"]} />
    </>
  );
}
