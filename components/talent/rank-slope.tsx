import { useTranslations } from "next-intl";
import { useId } from "react";
import { ChartFigure } from "../charts/chart-figure";
import type { Comparison, Hub } from "./types";

type Ranked = Readonly<{ name: string; cto: number; cio: number; isApart: boolean }>;
type Layout = Readonly<{ width: number; left: number; right: number; letters: number }>;

const WIDE: Layout = { width: 640, left: 220, right: 420, letters: 26 };
const NARROW: Layout = { width: 340, left: 128, right: 212, letters: 13 };
const ROW = 34;
const TOP = 40;

/** Both rankings side by side, a line a hub; redrawn for narrow screens. */
export function RankSlope({ hubs, compared }: { hubs: readonly Hub[]; compared: Comparison }) {
  const t = useTranslations("talent.reveal");
  const ranked = hubs.flatMap(({ name }, index): Ranked[] => {
    const one = compared.hubs[index];
    if (!one) return [];
    return [{ name, cto: one.cto.rank, cio: one.cio.rank, isApart: one.isToDiscuss }];
  });
  const apart = ranked.filter(({ isApart }) => isApart).map(({ name }) => name);
  const desc = apart.length > 0 ? t("slopeDesc", { hubs: apart.join(", ") }) : t("slopeDescNone");
  return (
    <ChartFigure
      id="rank-slope"
      title={t("slopeTitle")}
      caption={t("slopeCaption")}
      fileName="hub-ranks"
      table={{
        columns: [t("hub"), t("ctoRank"), t("cioRank"), t("apart")],
        rows: ranked.map(({ name, cto, cio }) => [
          name,
          ...[cto, cio, Math.abs(cto - cio)].map(String),
        ]),
      }}
    >
      <Drawing
        ranked={ranked}
        desc={desc}
        layout={WIDE}
        className="chart max-w-170 max-sm:hidden"
      />
      <Drawing ranked={ranked} desc={desc} layout={NARROW} className="chart sm:hidden" />
    </ChartFigure>
  );
}

function Drawing(props: {
  ranked: readonly Ranked[];
  desc: string;
  layout: Layout;
  className: string;
}) {
  const t = useTranslations("talent");
  const id = useId();
  const { ranked, layout } = props;
  const { left, right } = layout;
  const ctoAt = placesBy(ranked, "cto");
  const cioAt = placesBy(ranked, "cio");
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${TOP + ranked.length * ROW}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className={props.className}
    >
      <title id={`${id}-title`}>{t("reveal.slopeTitle")}</title>
      <desc id={`${id}-desc`}>{props.desc}</desc>
      <text x={left - 12} y={16} textAnchor="end" className="label strong">
        {t("side.cto")}
      </text>
      <text x={right + 12} y={16} className="label strong">
        {t("side.cio")}
      </text>
      {ranked.map((hub, index) => {
        const from = yOf(ctoAt[index] ?? 0);
        const to = yOf(cioAt[index] ?? 0);
        const name = shortened(hub.name, layout.letters);
        const label = hub.isApart ? "row label strong" : "row";
        return (
          <g key={hub.name}>
            <line
              x1={left}
              x2={right}
              y1={from}
              y2={to}
              className={hub.isApart ? "line others-line stroke-[3px]" : "line stroke-1"}
            />
            <circle cx={left} cy={from} r={3.5} className="others" />
            <circle cx={right} cy={to} r={3.5} className="others" />
            <text x={left - 12} y={from + 4.5} textAnchor="end" className={label}>
              {name} {hub.cto}
            </text>
            <text x={right + 12} y={to + 4.5} className={label}>
              {hub.cio} {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

// Hubs that share a rank stand one below the other, in the order of the plan.
function placesBy(ranked: readonly Ranked[], side: "cto" | "cio"): number[] {
  return ranked.map(
    (hub, index) =>
      ranked.filter(
        (other, at) => other[side] < hub[side] || (other[side] === hub[side] && at < index),
      ).length,
  );
}

function yOf(place: number): number {
  return TOP + place * ROW + 4;
}

function shortened(name: string, letters: number): string {
  const characters = [...name];
  return characters.length > letters ? `${characters.slice(0, letters - 1).join("")}…` : name;
}
