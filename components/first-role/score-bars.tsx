import { useId } from "react";
import { along } from "@/components/charts/geometry";
import type { Alternative } from "@/server/domain/first-role/model";

export type ScoreBar = Readonly<{
  alternative: Alternative;
  name: string;
  score: number;
  /** Words after the figure: 'first', 'ruled out'. */
  note: string;
  isOut: boolean;
  isFirst: boolean;
}>;

const wide = { width: 720, name: 0, from: 170, to: 540, row: 40, bar: 20, isNarrow: false };
const narrow = { width: 340, name: 0, from: 0, to: 330, row: 60, bar: 18, isNarrow: true };
type Layout = typeof wide;

// Outward, inward and shared have their hues; a fractional role is of neither side.
const FILLS: Readonly<Record<Alternative, string>> = {
  CTO: "fill-out",
  CIO: "fill-in",
  BOTH: "fill-shared",
  ONE: "fill-shared",
  FRAC: "fill-s7",
};

/** The scores as bars from 0 to 1; what is ruled out is outlined only. Redrawn for narrow screens. */
export function ScoreBars(props: { title: string; desc: string; bars: readonly ScoreBar[] }) {
  return (
    <>
      <Drawing {...props} layout={wide} className="chart max-w-190 max-sm:hidden" />
      <Drawing {...props} layout={narrow} className="chart sm:hidden" />
    </>
  );
}

function Drawing(props: {
  title: string;
  desc: string;
  bars: readonly ScoreBar[];
  layout: Layout;
  className: string;
}) {
  const id = useId();
  const { layout, bars } = props;
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${bars.length * layout.row + 4}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className={props.className}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      {bars.map((bar, index) => (
        <Bar key={bar.alternative} bar={bar} layout={layout} top={index * layout.row} />
      ))}
    </svg>
  );
}

function Bar({ bar, layout, top }: { bar: ScoreBar; layout: Layout; top: number }) {
  const barTop = top + (layout.isNarrow ? 24 : 8);
  const end = along(bar.score, [0, 1], [layout.from, layout.to]);
  const middle = barTop + layout.bar / 2 + 5;
  const label = bar.isFirst ? "label strong" : "label";
  const figure = bar.score.toFixed(2);
  return (
    <g>
      <text x={layout.name} y={layout.isNarrow ? top + 16 : middle} className={label}>
        {bar.name}
      </text>
      <line
        x1={layout.from}
        x2={layout.to}
        y1={barTop + layout.bar}
        y2={barTop + layout.bar}
        className="grid"
      />
      <rect
        x={layout.from + 0.5}
        y={barTop + 0.5}
        width={Math.max(1, end - layout.from - 1)}
        height={layout.bar - 1}
        rx="3"
        className={
          bar.isOut
            ? "print-colour fill-none stroke-soft [stroke-dasharray:3_3]"
            : `print-colour ${FILLS[bar.alternative]}`
        }
      />
      {layout.isNarrow ? (
        <text x={layout.to} y={top + 16} textAnchor="end" className={label}>
          {bar.note ? `${bar.note}, ${figure}` : figure}
        </text>
      ) : (
        <text x={layout.to + 14} y={middle} className={label}>
          {bar.note ? `${figure}, ${bar.note}` : figure}
        </text>
      )}
    </g>
  );
}
