import { useTranslations } from "next-intl";
import { useId } from "react";
import { ChartFigure } from "../charts/chart-figure";
import { useDayText } from "./day-text";
import type { SeatOfTeam } from "./seat-data";
import { type TimeScale, timeScale } from "./seat-time";

const wide = { width: 760, left: 150, ticks: 7, letter: 7.4 };
const narrow = { width: 340, left: 4, ticks: 4, letter: 7.4 };
type Layout = typeof wide;

const ROW = 48;
const NAME_ROOM = 18;

type Bar = Readonly<{ fromDay: string; toDay: string | null; name: string | null }>;
type Row = Readonly<{ id: string; name: string; bars: readonly Bar[] }>;

/** Who held which seat, over time; vacancies are drawn, not left out. */
export function SeatTimeline(props: { seats: readonly SeatOfTeam[]; on: string; today: string }) {
  const t = useTranslations("positions");
  const day = useDayText();
  const { seats, on } = props;
  const rows = seats.map((seat) => ({
    id: seat.id,
    name: seat.name,
    bars: seat.stretches.map(({ fromDay, toDay, holding }) => ({
      fromDay,
      toDay,
      name: holding && (holding.name ?? t("card.erased")),
    })),
  }));
  const words = {
    title: t("timeline.title"),
    desc: t("timeline.desc", { vacant: seats.filter((one) => one.vacantSince !== null).length }),
  };
  return (
    <ChartFigure
      id="holders"
      title={words.title}
      caption={t("timeline.caption", { day: day(on) })}
      fileName="positions"
      table={{
        columns: (["position", "holder", "from", "to"] as const).map((one) => t(`timeline.${one}`)),
        rows: rows.flatMap((row) =>
          row.bars.map((bar) => [
            row.name,
            bar.name ?? t("card.vacant"),
            day(bar.fromDay),
            bar.toDay ? day(bar.toDay) : t("timeline.open"),
          ]),
        ),
      }}
    >
      {[wide, narrow].map((layout) => (
        <Drawing
          key={layout.width}
          {...words}
          {...props}
          rows={rows}
          layout={layout}
          vacant={t("card.vacant")}
        />
      ))}
    </ChartFigure>
  );
}

function Drawing(props: {
  title: string;
  desc: string;
  rows: readonly Row[];
  on: string;
  today: string;
  layout: Layout;
  vacant: string;
}) {
  const id = useId();
  const { rows, layout, on, today } = props;
  const isNarrow = layout.left < 20;
  const rowHeight = isNarrow ? ROW + NAME_ROOM : ROW;
  const bottom = rows.length * rowHeight + 4;
  const days = rows.flatMap(({ bars }) =>
    bars.flatMap(({ fromDay, toDay }) => [fromDay, ...(toDay ? [toDay] : [])]),
  );
  const scale = timeScale([...days, on, today], [layout.left, layout.width - 6], layout.ticks);
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${bottom + 24}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className={isNarrow ? "chart sm:hidden" : "chart max-w-220 max-sm:hidden"}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      {scale.ticks.map((tick) => (
        <g key={tick.day}>
          <line x1={scale.x(tick.day)} x2={scale.x(tick.day)} y1="0" y2={bottom} className="grid" />
          <text x={scale.x(tick.day)} y={bottom + 16} textAnchor="middle" className="tick-label">
            {tick.label}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <g key={row.id}>
          <text
            x={isNarrow ? layout.left : 0}
            y={index * rowHeight + (isNarrow ? 13 : 20)}
            className="label strong"
          >
            {cut(row.name, isNarrow ? 44 : 20)}
          </text>
          {row.bars.map((bar) => (
            <BarOf
              key={bar.fromDay}
              bar={bar}
              y={index * rowHeight + (isNarrow ? 20 : 8)}
              scale={scale}
              letter={layout.letter}
              vacant={props.vacant}
            />
          ))}
        </g>
      ))}
      <line x1={scale.x(on)} x2={scale.x(on)} y1="0" y2={bottom} className="break" />
    </svg>
  );
}

function BarOf(props: { bar: Bar; y: number; scale: TimeScale; letter: number; vacant: string }) {
  const { bar, y, scale } = props;
  const from = scale.x(bar.fromDay);
  const width = Math.max(2, (bar.toDay ? scale.x(bar.toDay) : scale.end) - from - 2);
  const name = bar.name ?? props.vacant;
  const room = Math.floor(width / props.letter);
  return (
    <>
      <rect
        x={from + 1}
        y={y}
        width={width}
        height="14"
        rx="3"
        className={bar.name === null ? "bar vacant" : "bar held"}
      />
      {/* A name that would be cut to a few letters says nothing; the table has it whole. */}
      {room >= Math.min(name.length, 9) ? (
        <text x={from + 2} y={y + 28} className="label">
          {cut(name, room)}
        </text>
      ) : null}
    </>
  );
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1))}…`;
}
