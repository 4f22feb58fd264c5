import { useId } from "react";
import { along, runsOf } from "@/components/charts/geometry";

export type Line = Readonly<{
  key: string;
  look: "others-line" | "out-line" | "in-line" | "self-line";
  /** In the order of the days; null where nothing can be said, so that the line breaks. */
  values: readonly (number | null)[];
}>;

const area = { left: 40, right: 350, top: 10, bottom: 128 };

/** Lines over days, placed by the calendar; small marks on the axis for days on which something moved. */
export function LineChart(props: {
  title: string;
  desc: string;
  days: readonly string[];
  lines: readonly Line[];
  scale: Readonly<{ min: number; max: number; ticks: readonly number[] }>;
  marks: readonly string[];
  tickText: (value: number) => string;
  dayText: (day: string) => string;
}) {
  const id = useId();
  const { days, scale } = props;
  const span = [timeOf(days[0]), timeOf(days.at(-1))] as const;
  const x = (day: string) =>
    span[0] === span[1]
      ? (area.left + area.right) / 2
      : along(timeOf(day), span, [area.left, area.right]);
  const y = (value: number) => along(value, [scale.min, scale.max], [area.bottom, area.top]);
  return (
    <svg
      viewBox="0 0 360 162"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="chart"
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={area.left} x2={area.right} y1={y(tick)} y2={y(tick)} className="grid" />
          <text x={area.left - 7} y={y(tick) + 4} textAnchor="end" className="tick-label">
            {props.tickText(tick)}
          </text>
        </g>
      ))}
      {[...new Set(props.marks)].map((day) => (
        <line
          key={day}
          x1={x(day)}
          x2={x(day)}
          y1={area.bottom + 2}
          y2={area.bottom + 9}
          className="move-mark"
        />
      ))}
      {props.lines.map((line) => (
        <Drawn key={line.key} line={line} days={days} x={x} y={y} />
      ))}
      <text x={area.left} y="154" className="tick-label">
        {props.dayText(days[0] ?? "")}
      </text>
      <text x={area.right} y="154" textAnchor="end" className="tick-label">
        {props.dayText(days.at(-1) ?? "")}
      </text>
    </svg>
  );
}

function Drawn(props: {
  line: Line;
  days: readonly string[];
  x: (day: string) => number;
  y: (value: number) => number;
}) {
  const { line, days, x, y } = props;
  const points = days.map((day, index) => ({ day, value: line.values[index] ?? null }));
  const last = points.findLast(({ value }) => value !== null);
  return (
    <>
      {runsOf(points, ({ value }) => value === null).map((run) => {
        const drawn = run.flatMap(({ day, value }) =>
          value === null ? [] : [`${x(day)},${y(value)}`],
        );
        return (
          <polyline key={run[0]?.day} points={drawn.join(" ")} className={`line ${line.look}`} />
        );
      })}
      {last && last.value !== null ? (
        <circle cx={x(last.day)} cy={y(last.value)} r="3.5" className={`dot ${line.look}`} />
      ) : null}
    </>
  );
}

function timeOf(day: string | undefined): number {
  return day === undefined ? 0 : Date.parse(day);
}
