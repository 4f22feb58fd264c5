import { useId } from "react";
import type { Direction } from "@/server/domain/structure/structure";
import type { DrawnLoad } from "./convergence-data";

const WIDTH = 440;
const MIDDLE = WIDTH / 2;
const LONGEST = 182;
const LINE = 38;
const HEAD = 34;
const MOST_LETTERS = 46;

export type LoadChartLine =
  | Readonly<{ kind: "head"; direction: Direction; text: string }>
  | Readonly<{ kind: "row"; load: DrawnLoad; note: string }>;

/** The load of both roles by responsibility: inward to the left, outward to the right of one line. */
export function LoadChart(props: {
  title: string;
  desc: string;
  names: { outward: string; inward: string };
  lines: readonly LoadChartLine[];
}) {
  const id = useId();
  const most = Math.max(
    1,
    ...props.lines.flatMap((line) =>
      line.kind === "row" ? [line.load.outward, line.load.inward] : [],
    ),
  );
  const tops = topsOf(props.lines);
  const height = (tops.at(-1) ?? 0) + 6;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="chart max-w-150"
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      <text x={MIDDLE - 8} y="16" textAnchor="end" className="role in">
        {shortened(props.names.inward, 24)}
      </text>
      <text x={MIDDLE + 8} y="16" textAnchor="start" className="role out">
        {shortened(props.names.outward, 24)}
      </text>
      <line x1={MIDDLE} x2={MIDDLE} y1="24" y2={height} className="grid" />
      {props.lines.map((line, at) =>
        line.kind === "head" ? (
          <Head key={line.direction} text={line.text} y={tops[at] ?? 0} />
        ) : (
          <Row key={line.load.responsibilityId} {...line} y={tops[at] ?? 0} unit={LONGEST / most} />
        ),
      )}
    </svg>
  );
}

function Head({ text, y }: { text: string; y: number }) {
  return (
    <>
      <rect x="0" y={y + 8} width={WIDTH} height="22" className="plate" />
      <text x={MIDDLE} y={y + 23} textAnchor="middle" className="label">
        {text}
      </text>
    </>
  );
}

function Row(props: { load: DrawnLoad; note: string; y: number; unit: number }) {
  const { load, note, y, unit } = props;
  const [left, right] = [load.inward * unit, load.outward * unit];
  return (
    <>
      <rect x="0" y={y + 3} width={WIDTH} height="16" className="plate-paper" />
      <text x={MIDDLE} y={y + 15} textAnchor="middle" className="row">
        {shortened(load.name, MOST_LETTERS - note.length)}
        {note ? <tspan className="label strong">{` · ${note}`}</tspan> : null}
      </text>
      {left > 0 ? (
        <rect x={MIDDLE - left} y={y + 20} width={left} height="12" className="load in" />
      ) : null}
      {right > 0 ? (
        <rect x={MIDDLE} y={y + 20} width={right} height="12" className="load out" />
      ) : null}
      <text x={MIDDLE - left - 5} y={y + 30.5} textAnchor="end" className="label">
        {load.inwardLetters}
      </text>
      <text x={MIDDLE + right + 5} y={y + 30.5} textAnchor="start" className="label">
        {load.outwardLetters}
      </text>
    </>
  );
}

/** Where each line begins, and where the last one ends. */
function topsOf(lines: readonly LoadChartLine[]): number[] {
  const tops = [24];
  for (const line of lines) tops.push((tops.at(-1) ?? 0) + (line.kind === "head" ? HEAD : LINE));
  return tops;
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
