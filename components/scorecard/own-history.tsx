import { useFormatter, useTranslations } from "next-intl";
import { Sparkline } from "@/components/charts/sparkline";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import type { SelfWording } from "@/server/domain/instrument/self-wording";
import type { Change, HistoryPoint, QualityHistory } from "@/server/domain/scorecard/history";
import { shownMean } from "./profile-data";

/** Points from which a course may mean something; under it every word about a trend is left out. */
const ENOUGH_POINTS = 5;

/** One's own self-ratings over time, each quality a row; a series breaks where its questions changed. */
export function OwnHistory(props: {
  words: SelfWording;
  histories: readonly QualityHistory[];
  timeZone: string;
}) {
  const t = useTranslations("scorecard.profile.history");
  const format = useFormatter();
  const { words, histories, timeZone } = props;
  const dates = [
    ...new Set(histories.flatMap(({ points }) => points.map((one) => one.submittedAt.getTime()))),
  ].sort((a, b) => a - b);
  if (dates.length < 2) return <p className="text-soft">{t("one")}</p>;
  return (
    <>
      <Table
        caption={t("caption")}
        head={
          <>
            <ColumnHeader>{t("quality")}</ColumnHeader>
            <ColumnHeader>{t("course")}</ColumnHeader>
            {dates.map((date) => (
              <ColumnHeader key={date} isNumber>
                {format.dateTime(date, { dateStyle: "medium", timeZone })}
              </ColumnHeader>
            ))}
            <ColumnHeader>{t("change")}</ColumnHeader>
          </>
        }
      >
        {histories.map(({ qualityKey, points }) => {
          const name = words.qualities.find(({ key }) => key === qualityKey)?.name ?? qualityKey;
          const at = (date: number) => points.find((one) => one.submittedAt.getTime() === date);
          const series = sinceBreak(points).map(({ mean }) => mean);
          const values = series.map((mean) => (mean === null ? "–" : shownMean(mean))).join(", ");
          return (
            <tr key={qualityKey}>
              <RowHeader>{name}</RowHeader>
              <Cell>
                <Sparkline
                  label={t("spark", { name, values })}
                  values={series}
                  scale={words.scale}
                />
              </Cell>
              {dates.map((date) => (
                <Cell key={date} isNumber>
                  {meanOf(at(date))}
                </Cell>
              ))}
              <Cell>
                <ChangeWords change={points.at(-1)?.change ?? null} />
              </Cell>
            </tr>
          );
        })}
      </Table>
      <p className="mt-3 text-sm text-soft">
        {dates.length < ENOUGH_POINTS ? t("noTrend", { count: dates.length }) : t("changes")}
      </p>
    </>
  );
}

function ChangeWords({ change }: { change: Change | null }) {
  const t = useTranslations("scorecard.profile.history");
  if (!change) return "–";
  const { delta, items, levelDelta } = change;
  return (
    <>
      {change.isBroken ? <span className="block">{t("broken")}</span> : null}
      <span className="block">
        {delta === null ? t("none") : t("delta", { delta: signed(delta, 2), items })}
      </span>
      {levelDelta === null ? null : (
        <span className="block text-soft">
          {levelDelta === 0 ? t("same") : t("level", { delta: signed(levelDelta, 0) })}
        </span>
      )}
    </>
  );
}

function sinceBreak(points: readonly HistoryPoint[]): readonly HistoryPoint[] {
  const last = points.findLastIndex(({ change }) => change?.isBroken === true);
  return points.slice(Math.max(0, last));
}

function meanOf(point: HistoryPoint | undefined): string {
  return point && point.mean !== null ? shownMean(point.mean) : "–";
}

function signed(value: number, digits: number): string {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "±";
  return `${sign}${Math.abs(value).toFixed(digits)}`;
}
