import { useTranslations } from "next-intl";
import { useId } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { along } from "@/components/charts/geometry";
import { useFigures } from "@/components/convergence/use-figures";
import type { SeatBar } from "@/server/features/timeline/reads";

type Props = { seats: readonly SeatBar[]; from: string; today: string };

/** One bar a seat: who sat there from when to when, dashed where nobody did. */
export function SeatBars({ seats, from, today }: Props) {
  const t = useTranslations("timeline.seats");
  const figures = useFigures();
  const nameOf = (one: SeatBar["stretches"][number]) =>
    one.isVacant ? t("vacant") : (one.name ?? t("erased"));
  const rows = seats.flatMap((seat) =>
    seat.stretches.map((one) => [
      seat.name,
      nameOf(one),
      figures.day(one.from),
      one.to === today ? t("now") : figures.day(one.to),
    ]),
  );
  if (rows.length === 0) return <p className="text-soft">{t("none")}</p>;
  const desc = t("desc", { from: figures.day(from), to: figures.day(today) });
  const drawn = { seats, from, today, nameOf, title: t("title"), desc, dayText: figures.day };
  return (
    <ChartFigure
      id="seats"
      title={t("title")}
      fileName="seats"
      table={{ columns: [t("seat"), t("holder"), t("from"), t("to")], rows }}
    >
      <div className="max-sm:hidden">
        <Bars {...drawn} width={760} left={150} />
      </div>
      <div className="sm:hidden">
        <Bars {...drawn} width={360} left={0} />
      </div>
    </ChartFigure>
  );
}

type Drawing = Props & {
  width: number;
  /** Room for the seats' names; without any they stand above their bars. */
  left: number;
  title: string;
  desc: string;
  nameOf: (one: SeatBar["stretches"][number]) => string;
  dayText: (day: string) => string;
};

const LOOKS = { outward: "out", inward: "in", both: "shared", none: "plain" } as const;
const HEIGHT = 22;

function Bars({ seats, from, today, width, left, title, desc, nameOf, dayText }: Drawing) {
  const id = useId();
  const row = left > 0 ? 32 : 48;
  const above = left > 0 ? 0 : 18;
  const bottom = seats.length * row + 6;
  const x = (day: string) =>
    from === today
      ? left
      : along(Date.parse(day), [Date.parse(from), Date.parse(today)], [left, width - 2]);
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom + 22}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="chart"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {seats.map((seat, index) => (
        <g key={seat.id}>
          <text x="0" y={index * row + (left > 0 ? 16 : 12)} className="row">
            {shorten(seat.name, left > 0 ? 20 : 44)}
          </text>
          {seat.stretches.map((one) => {
            const [start, end] = [x(one.from), Math.max(x(one.to), x(one.from) + 2)];
            const text = shorten(nameOf(one), Math.floor((end - start - 12) / 7));
            return (
              <g key={one.from}>
                <rect
                  x={start}
                  y={index * row + above}
                  width={Math.max(1, end - start - 1.5)}
                  height={HEIGHT}
                  rx="4"
                  className={one.isVacant ? "seat-bar vacant" : `seat-bar ${LOOKS[seat.side]}`}
                />
                {text.length > 1 ? (
                  <text x={start + 7} y={index * row + above + 15.5} className="label strong">
                    {text}
                  </text>
                ) : null}
              </g>
            );
          })}
        </g>
      ))}
      <line x1={left} x2={width - 2} y1={bottom} y2={bottom} className="grid" />
      <text x={left} y={bottom + 16} className="tick-label">
        {dayText(from)}
      </text>
      <text x={width - 2} y={bottom + 16} textAnchor="end" className="tick-label">
        {dayText(today)}
      </text>
    </svg>
  );
}

function shorten(text: string, most: number): string {
  if (most < 2) return "";
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
