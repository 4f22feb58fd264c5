import { useId } from "react";
import { type DotFigures, dotMarks } from "./dot-geometry";
import { along, scaleTicks } from "./geometry";

export type DotRow = DotFigures & { label: string; note?: string; isStrong?: boolean };

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
          {...{ layout, scale }}
        />
      ))}
    </svg>
  );
}

function Row(props: { row: DotRow; top: number; scale: DotPlotProps["scale"]; layout: Layout }) {
  const { row, scale, layout } = props;
  const y = props.top + (layout.isNarrow ? 40 : layout.rowHeight / 2);
  const textY = layout.isNarrow ? props.top + 20 : y + 4.5;
  const { interval, others, self } = dotMarks(row, { ...scale, ...layout }, { y, reach: 7 });
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
      {interval ? (
        <line x1={interval.from} x2={interval.to} y1={y} y2={y} className="interval" />
      ) : null}
      {others === null ? null : <circle cx={others} cy={y} r="6" className="others" />}
      {self === null ? null : <path d={self} className="self" />}
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
