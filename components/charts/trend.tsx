import { useId } from "react";
import { along, runsOf, scaleTicks } from "./geometry";

export type TrendPoint = {
  label: string;
  /** Absent when there was nothing to publish. */
  value: number | null;
  low?: number | null;
  high?: number | null;
  /** Not comparable with what came before (another instrument version): the line breaks here. */
  isBreak?: boolean;
};

export type TrendProps = {
  title: string;
  desc: string;
  points: readonly TrendPoint[];
  scale: { min: number; max: number };
};

const area = { left: 34, right: 352, top: 10, bottom: 132 };

/** One measure over time with its uncertainty; gaps and breaks stay visible. */
export function Trend({ title, desc, points, scale }: TrendProps) {
  const id = useId();
  const x = (index: number) =>
    points.length < 2
      ? (area.left + area.right) / 2
      : along(index, [0, points.length - 1], [area.left + 22, area.right - 22]);
  const y = (value: number) => along(value, [scale.min, scale.max], [area.bottom, area.top]);
  const placed = points.map((point, index) => ({ ...point, x: x(index) }));
  const runs = runsOf(placed, (point) => point.isBreak === true || point.value === null);
  return (
    <svg
      viewBox="0 0 360 164"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="chart max-w-110"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {scaleTicks(scale.min, scale.max).map((tick) => (
        <g key={tick}>
          <line x1={area.left} x2={area.right} y1={y(tick)} y2={y(tick)} className="grid" />
          <text x={area.left - 8} y={y(tick) + 4} textAnchor="end" className="tick-label">
            {tick}
          </text>
        </g>
      ))}
      {runs.map((run) => (
        <polyline key={run[0]?.label} points={lineOf(run, y)} className="line" />
      ))}
      {placed.map((point, index) => (
        <g key={point.label}>
          {point.isBreak && index > 0 ? (
            <line
              x1={point.x - 12}
              x2={point.x - 12}
              y1={area.top}
              y2={area.bottom}
              className="break"
            />
          ) : null}
          <Mark point={point} x={point.x} y={y} />
          {index % Math.ceil(points.length / 6) === 0 ? (
            <text x={point.x} y="156" textAnchor="middle" className="tick-label">
              {point.label}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function Mark({ point, x, y }: { point: TrendPoint; x: number; y: (value: number) => number }) {
  if (point.value === null) return null;
  const hasInterval = typeof point.low === "number" && typeof point.high === "number";
  return (
    <>
      {hasInterval ? (
        <line x1={x} x2={x} y1={y(point.low ?? 0)} y2={y(point.high ?? 0)} className="interval" />
      ) : null}
      <circle cx={x} cy={y(point.value)} r="4.5" className="others" />
    </>
  );
}

function lineOf(
  run: readonly (TrendPoint & { x: number })[],
  y: (value: number) => number,
): string {
  return run
    .flatMap((point) => (point.value === null ? [] : [`${point.x},${y(point.value)}`]))
    .join(" ");
}
