import { useId } from "react";
import { along, scaleTicks } from "./geometry";

export type DotRow = {
  label: string;
  self?: number | null;
  others?: number | null;
  /** The interval of the others' mean. */
  low?: number | null;
  high?: number | null;
  note?: string;
  isStrong?: boolean;
};

export type DotPlotProps = {
  title: string;
  desc: string;
  rows: readonly DotRow[];
  scale: { min: number; max: number };
};

const wide = { width: 720, from: 190, to: 520, rowHeight: 32, top: 14, note: 540, isNarrow: false };
const narrow = { width: 340, from: 10, to: 330, rowHeight: 58, top: 4, note: 330, isNarrow: true };
type Layout = typeof wide;

/** Self (diamond) against others (dot with its interval), one line a row; redrawn for narrow screens. */
export function DotPlot(props: DotPlotProps) {
  return (
    <>
      <Drawing {...props} layout={wide} className="chart max-w-190 max-sm:hidden" />
      <Drawing {...props} layout={narrow} className="chart sm:hidden" />
    </>
  );
}

function Drawing(props: DotPlotProps & { layout: Layout; className: string }) {
  const id = useId();
  const { layout, rows, scale } = props;
  const bottom = layout.top + rows.length * layout.rowHeight;
  const x = (value: number) => along(value, [scale.min, scale.max], [layout.from, layout.to]);
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${bottom + 30}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className={props.className}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      {scaleTicks(scale.min, scale.max).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={layout.top} y2={bottom} className="grid" />
          <text x={x(tick)} y={bottom + 18} textAnchor="middle" className="tick-label">
            {tick}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Row
          key={row.label}
          row={row}
          top={layout.top + index * layout.rowHeight}
          x={x}
          layout={layout}
        />
      ))}
    </svg>
  );
}

function Row(props: { row: DotRow; top: number; x: (value: number) => number; layout: Layout }) {
  const { row, layout, x } = props;
  const y = props.top + (layout.isNarrow ? 40 : layout.rowHeight / 2);
  const textY = layout.isNarrow ? props.top + 20 : y + 4.5;
  return (
    <g>
      <text
        x={layout.isNarrow ? layout.from : layout.from - 14}
        y={textY}
        textAnchor={layout.isNarrow ? "start" : "end"}
        className="row"
      >
        {row.label}
      </text>
      {isNumber(row.low) && isNumber(row.high) ? (
        <line x1={x(row.low)} x2={x(row.high)} y1={y} y2={y} className="interval" />
      ) : null}
      {isNumber(row.others) ? <circle cx={x(row.others)} cy={y} r="6" className="others" /> : null}
      {isNumber(row.self) ? <Diamond x={x(row.self)} y={y} /> : null}
      {row.note ? (
        <text
          x={layout.note}
          y={textY}
          textAnchor={layout.isNarrow ? "end" : "start"}
          className={row.isStrong ? "label strong" : "label"}
        >
          {row.note}
        </text>
      ) : null}
    </g>
  );
}

function Diamond({ x, y }: { x: number; y: number }) {
  return (
    <path d={`M${x} ${y - 7} L${x + 7} ${y} L${x} ${y + 7} L${x - 7} ${y} Z`} className="self" />
  );
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
