import { useId } from "react";
import { along, type Point, polar, round, scaleTicks } from "./geometry";

export type RadarProps = {
  title: string;
  desc: string;
  axes: readonly { label: string; self?: number | null; others?: number | null }[];
  scale: { min: number; max: number };
};

const centre: Point = { x: 210, y: 172 };
const radius = 118;

/** The second view of a profile: shape at a glance, figures in the dot plot and the table. */
export function Radar(props: RadarProps) {
  const id = useId();
  const { axes, scale } = props;
  const ticks = scaleTicks(scale.min, scale.max);
  const reach = (value: number) => along(value, [scale.min, scale.max], [radius * 0.1, radius]);
  const at = (value: number, index: number) =>
    polar(centre, reach(value), angleOf(index, axes.length));
  const corners = (value: number) => axes.map((_, index) => at(value, index));
  return (
    <svg
      viewBox="-24 0 468 340"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="chart max-w-130"
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      {ticks.map((tick) => (
        <path key={tick} d={polygon(corners(tick))} className="grid" />
      ))}
      {axes.map((axis, index) => (
        <Axis key={axis.label} label={axis.label} degrees={angleOf(index, axes.length)} />
      ))}
      <Shape points={axes.map((axis, index) => pointOf(axis.others, index, at))} kind="others" />
      <Shape points={axes.map((axis, index) => pointOf(axis.self, index, at))} kind="self" />
      {ticks.map((tick) => (
        <text key={tick} x={centre.x + 5} y={centre.y - reach(tick) + 4} className="tick-label">
          {tick}
        </text>
      ))}
    </svg>
  );
}

function Axis({ label, degrees }: { label: string; degrees: number }) {
  const end = polar(centre, radius, degrees);
  const text = polar(centre, radius + 18, degrees);
  const vertical = Math.sin((degrees * Math.PI) / 180);
  const horizontal = Math.cos((degrees * Math.PI) / 180);
  const anchor = Math.abs(horizontal) < 0.2 ? "middle" : horizontal > 0 ? "start" : "end";
  const lines = linesOf(label);
  return (
    <>
      <line x1={centre.x} y1={centre.y} x2={end.x} y2={end.y} className="grid" />
      <text
        x={text.x}
        y={round(text.y + 4 - (lines.length - 1) * 8 * (1 + Math.max(0, vertical)))}
        textAnchor={anchor}
        className="row"
      >
        {lines.map((line, index) => (
          <tspan key={line} x={text.x} dy={index === 0 ? 0 : 16}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

function Shape({ points, kind }: { points: readonly (Point | null)[]; kind: "self" | "others" }) {
  const known = points.filter((point) => point !== null);
  if (known.length === 0) return null;
  return (
    <>
      {known.length === points.length ? (
        <path d={polygon(known)} className={`line ${kind}-line`} />
      ) : null}
      {known.map(({ x, y }) =>
        kind === "self" ? (
          <path
            key={`${x} ${y}`}
            d={`M${x} ${y - 5.5} L${x + 5.5} ${y} L${x} ${y + 5.5} L${x - 5.5} ${y} Z`}
            className="self"
          />
        ) : (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="4.5" className="others" />
        ),
      )}
    </>
  );
}

function pointOf(
  value: number | null | undefined,
  index: number,
  at: (value: number, index: number) => Point,
): Point | null {
  return typeof value === "number" ? at(value, index) : null;
}

function angleOf(index: number, count: number): number {
  return 90 - (360 / count) * index;
}

function polygon(points: readonly Point[]): string {
  return `M${points.map((point) => `${point.x} ${point.y}`).join(" L")} Z`;
}

/** Two words stand on two lines, so that names fit beside the shape on a phone. */
function linesOf(label: string): string[] {
  const space = label.indexOf(" ");
  return space < 0 ? [label] : [label.slice(0, space), label.slice(space + 1)];
}
