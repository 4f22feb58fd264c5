import { useId } from "react";
import { along } from "./geometry";

export type HistogramProps = {
  title: string;
  desc: string;
  bins: readonly { label: string; count: number }[];
  /** What is counted, under the axis: 'ratings'. */
  unit?: string;
};

const height = 110;

/** How often each option was chosen; every bar carries its count. */
export function Histogram({ title, desc, bins, unit }: HistogramProps) {
  const id = useId();
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const step = Math.min(64, 320 / Math.max(1, bins.length));
  return (
    <svg
      viewBox="0 0 340 166"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="chart max-w-95"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {bins.map((bin, index) => {
        const tall = along(bin.count, [0, most], [0, height]);
        const x = 10 + index * step;
        const middle = x + step / 2;
        return (
          <g key={bin.label}>
            <rect x={x + 2} y={18 + height - tall} width={step - 4} height={tall} className="bar" />
            <text x={middle} y={13 + height - tall} textAnchor="middle" className="tick-label">
              {bin.count}
            </text>
            <text x={middle} y={18 + height + 17} textAnchor="middle" className="tick-label">
              {bin.label}
            </text>
          </g>
        );
      })}
      <line
        x1="10"
        x2={10 + bins.length * step}
        y1={18 + height}
        y2={18 + height}
        className="line"
      />
      {unit ? (
        <text x="10" y="163" className="tick-label">
          {unit}
        </text>
      ) : null}
    </svg>
  );
}
