import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isUnchanged } from "@/server/domain/timeline/diff";
import type { Report } from "@/server/features/reports/reads";
import { useFigures } from "../convergence/use-figures";
import { SeatChanges } from "../timeline/seat-changes";
import { Notice } from "../ui/notice";
import { MovedFindings } from "./moved-findings";
import { MovedOwners } from "./moved-owners";
import { PrintFew } from "./print-few";

/** What differs between the day of the report and the earlier one, in a sentence and in four lists. */
export function MovedSection({ report }: { report: Report }) {
  const t = useTranslations("report");
  const figures = useFigures();
  const { diff, names, people, since } = report;
  const day = figures.day(since.day);
  if (!report.wasAssessed) return <p className="text-soft">{t("moved.notAssessed", { day })}</p>;
  return (
    <>
      {since.snapshot && !since.snapshot.isIntact ? (
        <Notice
          className="mb-4"
          tone="warning"
          title={t("broken", { name: since.snapshot.name ?? "" })}
        />
      ) : null}
      {isUnchanged(diff) ? (
        <p>{t("moved.same")}</p>
      ) : (
        <div className="report-columns grid gap-x-12 gap-y-6 md:grid-cols-2">
          <Part title={t("moved.owners")} count={diff.moved.length}>
            <MovedOwners report={report} />
          </Part>
          <Part title={t("moved.seats")} count={seatChangeCount(diff)}>
            <SeatChanges diff={diff} names={names} people={people} />
          </Part>
          <Part title={t("moved.opened")} count={rulesIn(diff.findings.opened)}>
            <MovedFindings
              marks={diff.findings.opened}
              names={names}
              none={t("moved.openedNone")}
            />
          </Part>
          <Part title={t("moved.closed")} count={rulesIn(diff.findings.closed)}>
            <MovedFindings
              marks={diff.findings.closed}
              names={names}
              none={t("moved.closedNone")}
            />
          </Part>
        </div>
      )}
    </>
  );
}

function Part(props: { title: string; count: number; children: ReactNode }) {
  return (
    <div className="report-part report-whole min-w-0 text-sm">
      <h3 className="mb-1">{props.title}</h3>
      <PrintFew count={props.count} most={3}>
        {props.children}
      </PrintFew>
    </div>
  );
}

function rulesIn(marks: readonly { rule: string }[]): number {
  return new Set(marks.map(({ rule }) => rule)).size;
}

function seatChangeCount({
  positions,
  holders,
  agreements,
  responsibilities,
}: Report["diff"]): number {
  const lists = [positions.added, positions.ended, positions.changed, holders];
  const more = [
    agreements.made,
    agreements.ended,
    responsibilities.added,
    responsibilities.retired,
  ];
  return [...lists, ...more].reduce((sum, list) => sum + list.length, 0);
}
