import { useFormatter, useTranslations } from "next-intl";
import type { listRuns } from "@/server/features/first-role/runs";
import { ChartFigure } from "../charts/chart-figure";
import { Trend } from "../charts/trend";
import { figure } from "../first-role/use-words";
import { useDay } from "./use-day";

export type ListedRun = Awaited<ReturnType<typeof listRuns>>["runs"][number];

/** Which way the team leans over its saved results; nothing with fewer than two. */
export function RunTrend({ runs }: { runs: readonly ListedRun[] }) {
  const t = useTranslations("first-role-run.trend");
  const day = useDay();
  const format = useFormatter();
  const short = (text: string) =>
    format.dateTime(new Date(text), {
      day: "numeric",
      month: "short",
      year: "2-digit",
      timeZone: "UTC",
    });
  if (runs.length < 2) return null;
  const points = runs.toReversed().map((run, at, all) => {
    const sameDay = all.slice(0, at).filter(({ madeOn }) => madeOn === run.madeOn).length;
    return {
      label:
        sameDay > 0
          ? t("again", { day: short(run.madeOn), count: sameDay + 1 })
          : short(run.madeOn),
      day: day(run.madeOn),
      value: run.scores.CTO - run.scores.CIO,
      isBreak: at > 0 && all[at - 1]?.setKey !== run.setKey,
    };
  });
  const items = points.map(({ day: when, value }) => t("item", { day: when, pull: figure(value) }));
  return (
    <ChartFigure
      id="first-role-trend"
      title={t("title")}
      caption={t("caption")}
      table={{
        columns: [t("day"), t("pull")],
        rows: points.map(({ label, value }) => [label, figure(value)]),
      }}
    >
      <Trend
        title={t("title")}
        desc={t("desc", { items: items.join("; ") })}
        points={points}
        scale={{ min: -1, max: 1 }}
      />
    </ChartFigure>
  );
}
