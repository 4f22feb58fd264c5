import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { Progress } from "../ui/progress";
import { PerceivedView } from "./perceived-view";
import { Declared, MatchBadge, type ResultRow } from "./result-list";
import { type Names, useRowWords } from "./row-words";
import { SettleForm } from "./settle-form";

type Props = Readonly<{
  org: string;
  team: string;
  roundId: string;
  rows: readonly ResultRow[];
  row: ResultRow;
  positions: readonly { id: string; name: string }[];
  names: Names;
  canEdit: boolean;
}>;

/** One row at a time, for a room of people: what is declared, what is perceived, a question, a decision. */
export function SessionView(props: Props) {
  const t = useTranslations("perceptions.session");
  const { org, team, roundId, rows, row, names } = props;
  const home = `/${org}/teams/${team}/perceptions/${roundId}`;
  const at = rows.indexOf(row);
  const hrefOf = (one: ResultRow | undefined) => one && `${home}/session?row=${one.id}`;
  const done = rows.filter(({ settled }) => settled !== null).length;
  const next = hrefOf(nextOpen(rows, at));
  return (
    <div className="grid gap-6">
      <div className="max-w-130">
        <Progress
          label={t("progress")}
          done={done}
          total={rows.length}
          text={t("progressText", { done, total: rows.length })}
        />
      </div>
      {done === rows.length ? (
        <Notice
          tone="success"
          title={t("finished")}
          action={
            <>
              <LinkButton href={home}>{t("toRound")}</LinkButton>
              <LinkButton href={`/${org}/teams/${team}/ownership`}>{t("toGrid")}</LinkButton>
            </>
          }
        >
          {t("finishedBody")}
        </Notice>
      ) : null}
      <section aria-labelledby="row" className="rounded-lg border border-line bg-card p-4 sm:p-6">
        <p className="text-sm text-soft">{t("row", { at: at + 1, total: rows.length })}</p>
        <h2 id="row" tabIndex={-1} className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          {row.name} <MatchBadge match={row.match} />
        </h2>
        <div className="mt-5 grid gap-x-9 gap-y-5 md:grid-cols-[minmax(0,.7fr)_minmax(0,1.3fr)]">
          <Declared row={row} names={names} />
          <Perceived row={row} names={names} />
        </div>
        <p className="mt-6 text-md">{useQuestion(row, names)}</p>
        {props.canEdit ? (
          <SettleForm
            key={row.id}
            place={{ org, team, roundId, responsibilityId: row.id }}
            positions={props.positions}
            declared={row.declared}
            settled={row.settled}
            nextHref={next ?? null}
          />
        ) : (
          <p className="mt-5 text-sm text-soft">{t("reader")}</p>
        )}
      </section>
      <nav aria-label={t("progress")} className="flex flex-wrap gap-2">
        {at > 0 ? (
          <LinkButton href={hrefOf(rows[at - 1]) ?? home}>{t("previous")}</LinkButton>
        ) : null}
        {at < rows.length - 1 ? (
          <LinkButton href={hrefOf(rows[at + 1]) ?? home}>{t("next")}</LinkButton>
        ) : null}
        <LinkButton tone="quiet" href={home}>
          {t("toRound")}
        </LinkButton>
      </nav>
    </div>
  );
}

function Perceived({ row, names }: { row: ResultRow; names: Names }) {
  const t = useTranslations("perceptions.results");
  return (
    <div>
      <p className="text-sm text-soft">{t("perceived")}</p>
      <PerceivedView perceived={row.perceived} names={names} />
    </div>
  );
}

function useQuestion({ match, declared, perceived }: ResultRow, names: Names): string {
  const t = useTranslations("perceptions.session.question");
  const words = useRowWords(names);
  const majority = "majority" in perceived ? perceived.majority : null;
  return t(match, {
    declared: words.declared(declared),
    perceived: words.name(majority?.positionId ?? null),
  });
}

/** The next row that nobody has settled: after this one, else from the start. */
function nextOpen(rows: readonly ResultRow[], at: number): ResultRow | undefined {
  const round = [...rows.slice(at + 1), ...rows.slice(0, at)];
  return round.find(({ settled }) => settled === null);
}
