import { useTranslations } from "next-intl";
import { MATCHES } from "@/server/domain/perception/declared";
import type { PerceptionRows } from "@/server/features/perceptions/reads";
import { Badge } from "../ui/badge";
import { Disclosure } from "../ui/disclosure";
import { PerceivedView } from "./perceived-view";
import { type Names, useRowWords } from "./row-words";
import { useDay } from "./use-day";

export type ResultRow = PerceptionRows[number];

/** What is declared against what is perceived, one responsibility after another, the worst first. */
export function ResultList({ rows, names }: { rows: readonly ResultRow[]; names: Names }) {
  const t = useTranslations("perceptions.results");
  return (
    <div className="grid gap-5">
      <Summary rows={rows} />
      <ol className="border-line border-b">
        {rows.map((row) => (
          <li
            key={row.id}
            className="grid gap-x-8 gap-y-3 border-line border-t py-4 md:grid-cols-[minmax(0,1.1fr)_minmax(0,.8fr)_minmax(0,1.5fr)]"
          >
            <div>
              <h2 className="text-base">{row.name}</h2>
              <p className="mt-1">
                <MatchBadge match={row.match} />
              </p>
            </div>
            <Declared row={row} names={names} />
            <div>
              <p className="text-sm text-soft">{t("perceived")}</p>
              <PerceivedView perceived={row.perceived} names={names} />
            </div>
          </li>
        ))}
      </ol>
      <Disclosure summary={t("computed")}>
        <p>{t("computedBody")}</p>
      </Disclosure>
    </div>
  );
}

/** How a row stands, in two words. */
export function MatchBadge({ match }: { match: ResultRow["match"] }) {
  const t = useTranslations("perceptions.results.matches");
  const isGrave = match === "differs" || match === "contested";
  const isOpen = match === "unclear" || match === "undeclared";
  return <Badge look={isGrave ? "strong" : isOpen ? "dashed" : "plain"}>{t(match)}</Badge>;
}

function Summary({ rows }: { rows: readonly ResultRow[] }) {
  const t = useTranslations("perceptions.results");
  const counts = MATCHES.map((match) => ({
    match,
    count: rows.filter((row) => row.match === match).length,
  })).filter(({ count }) => count > 0);
  return (
    <dl aria-label={t("summary")} className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
      {counts.map(({ match, count }) => (
        <div key={match} className="grid grid-cols-[auto_1fr] gap-x-3">
          <dt className="col-start-2 row-start-1">
            <b>{t(`matches.${match}`)}</b>
            <span className="block text-sm text-soft">{t(`matchHelp.${match}`)}</span>
          </dt>
          <dd className="col-start-1 row-start-1 min-w-7 font-semibold text-lg">{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Who is declared today, and what a session made of the row. */
export function Declared({ row, names }: { row: ResultRow; names: Names }) {
  const t = useTranslations("perceptions.results");
  const words = useRowWords(names);
  const day = useDay();
  const { settled } = row;
  const date = settled ? day(settled.settledOn, "medium") : "";
  return (
    <div>
      <p className="text-sm text-soft">{t("declared")}</p>
      <p className="wrap-anywhere">{words.declared(row.declared)}</p>
      {settled ? (
        <p className="mt-1.5 text-sm text-soft wrap-anywhere">
          {settled.positionId
            ? t("settled", { date, name: words.name(settled.positionId) })
            : t("settledOpen", { date })}{" "}
          {settled.settledBy ? t("settledBy", { name: settled.settledBy }) : null}
          {settled.note ? <q className="block text-ink">{settled.note}</q> : null}
        </p>
      ) : null}
    </div>
  );
}
