import { useTranslations } from "next-intl";
import { countOpen } from "@/server/domain/finding/find";
import { headlineOf } from "@/server/domain/report/headline";
import { ownerStates } from "@/server/domain/timeline/owner-state";
import type { Report } from "@/server/features/reports/reads";
import type { Convergence } from "../convergence/convergence-data";
import { DialFigure } from "../convergence/dial-figure";
import { ReadingSummary, SeatNotes } from "../convergence/reading";
import { seatNames } from "../convergence/seat-names";
import { useFigures } from "../convergence/use-figures";

type Props = { report: Report; data: Convergence };

/** The report in one sentence, the dial, and what both say in plain words. */
export function ReportHead({ report, data }: Props) {
  const t = useTranslations("report");
  const { gazeOutward, gazeInward } = report.diff.indices;
  const before = { outward: gazeOutward.before, inward: gazeInward.before };
  const earlier = { ...before, day: report.since.day };
  const hasDial = data.pair.outward !== null || data.pair.inward !== null;
  return (
    <div className="report-head mb-9 grid items-center gap-x-12 gap-y-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="max-w-[58ch]">
        <h2 className="mb-4 text-xl md:text-2xl">
          <Headline report={report} data={data} />
        </h2>
        {hasDial ? <ReadingSummary data={data} earlier={earlier} /> : <p>{t("noDial")}</p>}
        {hasDial ? <SeatNotes data={data} /> : null}
      </div>
      {hasDial ? (
        <div>
          <DialFigure data={data} earlier={earlier} />
        </div>
      ) : null}
    </div>
  );
}

function Headline({ report, data }: Props) {
  const t = useTranslations("report");
  const figures = useFigures();
  const names = seatNames(data, useTranslations("convergence"));
  const { critical, high } = countOpen(report.findings);
  const { gaze, turn, owners } = headlineOf({
    now: data.indices,
    before: { gazeDistance: report.diff.indices.gazeDistance.before },
    isOneSeat: data.isOneSeat,
    states: ownerStates(report.structure).values(),
    grave: critical + high,
  });
  const { kind, ...counts } = owners;
  return t("headline", {
    ...{ gaze: gaze.kind, turn: turn ?? "none", owners: kind, ...counts },
    ...{ outward: names.outward, inward: names.inward, day: figures.day(report.since.day) },
    name: gaze.kind === "alone" ? names[gaze.side] : "",
    looks: gaze.kind === "alone" ? gaze.looks : "",
  });
}
