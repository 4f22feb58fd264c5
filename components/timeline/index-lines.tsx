import { useFormatter, useTranslations } from "next-intl";
import { ChartFigure } from "@/components/charts/chart-figure";
import { useFigures } from "@/components/convergence/use-figures";
import type { Point } from "@/server/features/timeline/reads";
import { type Line, LineChart } from "./line-chart";

const SHARES = ["overlap", "joint", "contested", "coupling"] as const;
type Draw = (chart: {
  id: string;
  name: string;
  caption?: string;
  desc: string;
  lines: readonly (Line & { label: string; text: (value: number | null) => string })[];
  scale: { min: number; max: number; ticks: readonly number[] };
  tickText: (value: number) => string;
}) => React.ReactNode;

/** The figures over time: both gazes first, then each share by itself, then what was found. */
export function IndexLines({
  points,
  marks,
}: {
  points: readonly Point[];
  marks: readonly string[];
}) {
  const t = useTranslations("timeline.lines");
  const format = useFormatter();
  const figures = useFigures();
  const days = points.map(({ day }) => day);
  const month = (day: string) =>
    day ? format.dateTime(new Date(day), { month: "short", year: "numeric", timeZone: "UTC" }) : "";
  const ends = { from: figures.day(days[0] ?? ""), to: figures.day(days.at(-1) ?? "") };
  const draw: Draw = ({ id, name, caption, desc, lines, scale, tickText }) => (
    <ChartFigure
      key={id}
      id={`line-${id}`}
      title={name}
      fileName={id}
      caption={caption}
      table={{
        columns: [t("day"), ...lines.map(({ label }) => label)],
        rows: days.map((day, index) => [
          figures.day(day),
          ...lines.map(({ values, text }) => text(values[index] ?? null)),
        ]),
      }}
    >
      <h3 className="mb-1 text-base">{name}</h3>
      <LineChart title={name} dayText={month} {...{ desc, days, lines, scale, marks, tickText }} />
    </ChartFigure>
  );
  const gaze = (side: "gazeOutward" | "gazeInward") => points.map(({ indices }) => indices[side]);
  const [out, inn] = [gaze("gazeOutward"), gaze("gazeInward")];
  const most = Math.max(4, ...points.map(({ open }) => open));
  const counts = [0, Math.round(most / 2), most];
  return (
    <>
      <div className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {draw({
          id: "gaze",
          name: t("gaze"),
          caption: t("gazeCaption"),
          desc: t("descTwo", {
            ...ends,
            outFirst: figures.gaze(out[0] ?? null),
            outLast: figures.gaze(out.at(-1) ?? null),
            inFirst: figures.gaze(inn[0] ?? null),
            inLast: figures.gaze(inn.at(-1) ?? null),
          }),
          lines: [
            { key: "out", look: "out-line", values: out, label: t("outward"), text: figures.gaze },
            { key: "in", look: "in-line", values: inn, label: t("inward"), text: figures.gaze },
          ],
          scale: { min: -1, max: 1, ticks: [-1, 0, 1] },
          tickText: (value) => (value === 0 ? "0" : value > 0 ? "+1" : "−1"),
        })}
        {SHARES.map((key) => {
          const values = points.map(({ indices }) => indices[key]);
          const [first, last] = [values[0] ?? null, values.at(-1) ?? null].map(figures.share);
          return draw({
            id: key,
            name: t(key),
            caption: values.every((value) => value === null) ? t("none") : undefined,
            desc: t("desc", { name: t(key), ...ends, first: first ?? "", last: last ?? "" }),
            lines: [{ key, look: "others-line", values, label: t(key), text: figures.share }],
            scale: { min: 0, max: 1, ticks: [0, 0.5, 1] },
            tickText: figures.share,
          });
        })}
        {draw({
          id: "findings",
          name: t("findings"),
          caption: t("findingsCaption"),
          desc: t("desc", {
            name: t("findings"),
            ...ends,
            first: String(points[0]?.open ?? 0),
            last: String(points.at(-1)?.open ?? 0),
          }),
          lines: [
            count(
              "all",
              "others-line",
              t("all"),
              points.map(({ open }) => open),
            ),
            count(
              "grave",
              "self-line",
              t("grave"),
              points.map(({ grave }) => grave),
            ),
          ],
          scale: { min: 0, max: most, ticks: [...new Set(counts)] },
          tickText: String,
        })}
      </div>
      <p className="mt-4 max-w-[80ch] text-sm text-soft">{t("note")}</p>
    </>
  );
}

function count(key: string, look: Line["look"], label: string, values: readonly number[]) {
  return { key, look, label, values, text: (value: number | null) => String(value ?? "") };
}
