import { along, runsOf } from "./geometry";

/** A word-sized line beside a figure that is also said in words; missing values leave a gap. */
export function Sparkline(props: {
  label: string;
  values: readonly (number | null)[];
  scale: { min: number; max: number };
  /** A level the line is held against, such as a target; drawn across. */
  target?: number | null;
}) {
  const { values, scale, target = null } = props;
  const points = values.map((value, index) => ({
    x: along(index, [0, Math.max(1, values.length - 1)], [4, 92]),
    y: value === null ? null : along(value, [scale.min, scale.max], [22, 4]),
  }));
  const last = points.at(-1);
  return (
    <svg
      viewBox="0 0 96 26"
      role="img"
      aria-label={props.label}
      className="chart inline-block h-6.5 w-24"
    >
      {target === null ? null : (
        <line
          x1="4"
          x2="92"
          y1={along(target, [scale.min, scale.max], [22, 4])}
          y2={along(target, [scale.min, scale.max], [22, 4])}
          className="ghost"
        />
      )}
      {runsOf(points, (point) => point.y === null).map((run) => (
        <polyline
          key={run[0]?.x}
          className="line"
          points={run.flatMap(({ x, y }) => (y === null ? [] : [`${x},${y}`])).join(" ")}
        />
      ))}
      {last && last.y !== null ? <circle cx={last.x} cy={last.y} r="3" className="others" /> : null}
    </svg>
  );
}
