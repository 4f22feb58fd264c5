import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Section } from "@/components/ui/section";
import { PERIODS } from "@/server/domain/timeline/period";
import type { Timeline } from "@/server/features/timeline/reads";
import { IndexLines } from "./index-lines";
import { MoveList } from "./move-list";
import { SeatBars } from "./seat-bars";
import { SnapshotTable } from "./snapshot-table";

/** How a team's structure moved: figures, seats, moves, and what was kept of it. */
export function TimelineView({ home, timeline }: { home: string; timeline: Timeline }) {
  const t = useTranslations("timeline");
  const { period, points, moves, names, seats, snapshots, from, today } = timeline;
  if (!timeline.hasRecord) {
    return (
      <EmptyState
        headingLevel={2}
        title={t("empty")}
        action={<LinkButton href={`${home}/positions`}>{t("toPositions")}</LinkButton>}
      >
        {t("emptyBody")}
      </EmptyState>
    );
  }
  const drawn = points[0]?.day ?? from;
  return (
    <>
      <div className="no-print mb-6">
        <LinkTabs
          label={t("period.label")}
          look="chips"
          items={PERIODS.map((one) => ({
            href: `${home}/timeline?period=${one}`,
            label: t(`period.${one}`),
            isCurrent: one === period,
          }))}
        />
      </div>
      <Section title={t("lines.title")}>
        <IndexLines
          points={points}
          marks={moves.map(({ day }) => day).filter((day) => day >= drawn)}
        />
      </Section>
      <Section title={t("seats.title")}>
        <SeatBars seats={seats} from={from} today={today} />
      </Section>
      <Section title={t("moves.title")} aside={t("moves.count", { count: moves.length })}>
        <MoveList home={home} moves={moves} names={names} />
      </Section>
      <Section id="snapshots" title={t("snapshots.title")}>
        <p className="mb-4 max-w-[80ch] text-sm text-soft">{t("snapshots.lead")}</p>
        <SnapshotTable home={home} today={today} snapshots={snapshots} />
      </Section>
    </>
  );
}
