import { useId } from "react";
import { along } from "./geometry";

const area = { left: 48, right: 392, top: 14, bottom: 148 };

/** One measure on a true scale of days, each reading a dot, held against a target. */
export function ReadingLine(props: {
  title: string;
  desc: string;
  points: readonly { day: string; value: number }[];
  target: number | null;
  targetLabel: string;
  format: (value: number) => string;
  dayText: (day: string) => string;
}) {
  const id = useId();
  const { points, target } = props;
  const levels = [...points.map(({ value }) => value), ...(target === null ? [] : [target])];
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const margin = low === high ? 1 : (high - low) * 0.12;
  const days = points.map(({ day }) => Date.parse(day));
  const [start = 0, end = 0] = [days[0], days.at(-1)];
  const x = (day: number) =>
    start === end
      ? (area.left + area.right) / 2
      : along(day, [start, end], [area.left + 8, area.right - 8]);
  const y = (value: number) => along(value, [low - margin, high + margin], [area.bottom, area.top]);
  const placed = points.map(({ day, value }) => ({ day, x: x(Date.parse(day)), y: y(value) }));
  // The target is named at the end that the readings keep clear of.
  const [first = 0, last = 0] = [points[0]?.value, points.at(-1)?.value];
  const isNamedFirst = target !== null && Math.abs(first - target) > Math.abs(last - target);
  return (
    <svg
      viewBox="0 0 400 180"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="chart max-w-130"
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      {[low, high].map((level) => (
        <g key={level}>
          <line x1={area.left} x2={area.right} y1={y(level)} y2={y(level)} className="grid" />
          <text x={area.left - 8} y={y(level) + 4} textAnchor="end" className="tick-label">
            {props.format(level)}
          </text>
        </g>
      ))}
      {target === null ? null : (
        <>
          <line x1={area.left} x2={area.right} y1={y(target)} y2={y(target)} className="ghost" />
          <text
            x={isNamedFirst ? area.left + 4 : area.right}
            y={y(target) - 5}
            textAnchor={isNamedFirst ? "start" : "end"}
            className="tick-label"
          >
            {props.targetLabel}
          </text>
        </>
      )}
      <polyline points={placed.map((one) => `${one.x},${one.y}`).join(" ")} className="line" />
      {placed.map((one) => (
        <circle key={one.day} cx={one.x} cy={one.y} r="4" className="others" />
      ))}
      {[points[0], points.length > 1 ? points.at(-1) : undefined].map((point, index) =>
        point ? (
          <text
            key={point.day}
            x={x(Date.parse(point.day))}
            y="172"
            textAnchor={points.length === 1 ? "middle" : index === 0 ? "start" : "end"}
            className="tick-label"
          >
            {props.dayText(point.day)}
          </text>
        ) : null,
      )}
    </svg>
  );
}
