import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PaperCounts } from "@/server/domain/report/paper";
import { isUnchanged } from "@/server/domain/timeline/diff";
import type { Report } from "@/server/features/reports/reads";
import { useFigures } from "../convergence/use-figures";
import { SeatChanges } from "../timeline/seat-changes";
import { Notice } from "../ui/notice";
import { MovedFindings } from "./moved-findings";
import { MovedOwners } from "./moved-owners";
import { PrintFew } from "./print-few";

/** What differs between the day of the report and the earlier one, in a sentence and in four lists. */
export function MovedSection(props: {
  report: Report;
  counts: PaperCounts["moved"];
  most: number;
}) {
  const { report, counts, most } = props;
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
          <Part title={t("moved.owners")} count={counts.owners} most={most}>
            <MovedOwners report={report} />
          </Part>
          <Part title={t("moved.seats")} count={counts.seats} most={most}>
            <SeatChanges diff={diff} names={names} people={people} />
          </Part>
          <Part title={t("moved.opened")} count={counts.opened} most={most}>
            <MovedFindings
              marks={diff.findings.opened}
              names={names}
              none={t("moved.openedNone")}
            />
          </Part>
          <Part title={t("moved.closed")} count={counts.closed} most={most}>
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

function Part(props: { title: string; count: number; most: number; children: ReactNode }) {
  return (
    <div className="report-part report-whole min-w-0 text-sm">
      <h3 className="mb-1">{props.title}</h3>
      <PrintFew count={props.count} most={props.most}>
        {props.children}
      </PrintFew>
    </div>
  );
}
