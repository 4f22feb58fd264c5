import { useTranslations } from "next-intl";
import { countOpen } from "@/server/domain/finding/find";
import { type Tie, tiesOf } from "@/server/domain/finding/tie";
import { type Paper, type PaperCounts, paperOf } from "@/server/domain/report/paper";
import { isAssessed } from "@/server/domain/structure/structure";
import { ownerStates } from "@/server/domain/timeline/owner-state";
import type { Report } from "@/server/features/reports/reads";
import { type Convergence, convergenceOf } from "../convergence/convergence-data";
import { NothingYet } from "../convergence/nothing-yet";
import { useFigures } from "../convergence/use-figures";
import { TieList } from "../finding/tie-list";
import { compareHref } from "../timeline/links";
import { Anchor } from "../ui/anchor";
import { Section } from "../ui/section";
import { DecisionList } from "./decision-list";
import { FigureStrip } from "./figure-strip";
import { FirstAnswer } from "./first-answer";
import { KpiColumns } from "./kpi-columns";
import { MovedSection } from "./moved-section";
import { OwnerColumns } from "./owner-columns";
import { paperCounts } from "./paper-counts";
import { ReportHead } from "./report-head";
import { ReportSeats } from "./seat-list";
import { Agreements, Dependencies } from "./together";

/** The paper itself: what stands, what needs a decision, what moved. */
export function ReportView({ home, report }: { home: string; report: Report }) {
  const t = useTranslations("report");
  const { structure, run } = report;
  const data = convergenceOf(structure, report.evidence);
  const ties = tiesOf(data.indices, run?.result.recommendation.direction ?? null);
  const counts = paperCounts(report, ties);
  const paper = paperOf(counts);
  const hasSeats = structure.positions.length > 0;
  return (
    <article className="report">
      <Masthead report={report} />
      {isAssessed(structure) ? (
        <Assessed {...{ home, report, data, ties, counts, paper }} />
      ) : (
        <div className="mb-9">
          <NothingYet home={home} hasSeats={hasSeats} />
        </div>
      )}
      <div className="report-columns">
        <div className="report-pair">
          <Section title={t("seats.title")}>
            <ReportSeats report={report} most={paper.seats} />
          </Section>
          {report.canReadRuns ? (
            <Section title={t("first.title")}>
              <FirstAnswer home={home} run={report.run} />
            </Section>
          ) : null}
        </div>
        {hasSeats ? (
          <>
            <div className="report-pair">
              <Section title={t("together.agreements")}>
                <Agreements report={report} most={paper.agreements} />
              </Section>
              <Section title={t("together.dependencies")}>
                <Dependencies report={report} most={paper.dependencies} />
              </Section>
            </div>
            <Section title={t("kpis.title")}>
              <KpiColumns kpis={report.kpis} most={paper.kpis} />
            </Section>
          </>
        ) : null}
      </div>
    </article>
  );
}

function Masthead({ report }: { report: Report }) {
  const t = useTranslations("report");
  const figures = useFigures();
  return (
    <p className="mb-3 flex max-w-none flex-wrap justify-between gap-x-6 text-sm text-soft">
      <span className="wrap-anywhere">
        <span className="hidden font-bold text-ink print:inline">{t("title")} · </span>
        {t("masthead", { org: report.org.name, team: report.team.name })}
      </span>
      <span>{t("asOf", { day: figures.day(report.on) })}</span>
    </p>
  );
}

function Assessed(props: {
  home: string;
  report: Report;
  data: Convergence;
  ties: readonly Tie[];
  counts: PaperCounts;
  paper: Paper;
}) {
  const t = useTranslations("report");
  const figures = useFigures();
  const { home, report, data, ties, counts, paper } = props;
  const { structure, findings, diff, since } = report;
  const open = Object.values(countOpen(findings)).reduce((sum, count) => sum + count, 0);
  const states = [...ownerStates(structure).values()];
  const owned = states.filter(({ state }) => state === "owned").length;
  const day = figures.day(since.day);
  const link = "no-print underline underline-offset-3";
  return (
    <>
      <ReportHead report={report} data={data} />
      <TieList ties={ties} />
      <Section
        title={t("decisions.title")}
        aside={
          <>
            {t("decisions.count", { open, accepted: findings.length - open })}{" "}
            {report.on === report.today && open > 0 ? (
              <Anchor className={link} href={`${home}/convergence#findings`}>
                {t("decisions.settle")}
              </Anchor>
            ) : null}
          </>
        }
      >
        <DecisionList structure={structure} findings={findings} most={paper.decisions} />
      </Section>
      <Section title={t("owners.title")} aside={t("owners.count", { owned, total: states.length })}>
        <OwnerColumns structure={structure} jointIds={data.jointIds} />
      </Section>
      <Section title={t("figures.title")} aside={t("figures.aside", { day })}>
        <FigureStrip data={data} indices={diff.indices} />
      </Section>
      <Section
        title={
          since.snapshot
            ? t("moved.titleSnapshot", { day, name: since.snapshot.name ?? "" })
            : t("moved.title", { day })
        }
        aside={
          <Anchor
            className={link}
            href={compareHref(home, since.snapshotId ?? since.day, report.on)}
          >
            {t("moved.compare")}
          </Anchor>
        }
      >
        <MovedSection report={report} counts={counts.moved} most={paper.moved} />
      </Section>
    </>
  );
}
