import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "../ui/disclosure";
import { Notice } from "../ui/notice";
import type { Counts } from "./import-data";

/** In numbers: what would be created, what is here already, what is left out. */
export function CheckFacts({ counts }: { counts: Counts }) {
  const t = useTranslations("imports.facts");
  const format = useFormatter();
  const { teams, persons, rows } = counts;
  const self = counts.groups.find(({ group }) => group === "self")?.ratings ?? 0;
  return (
    <>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <Fact label={t("ratings")} value={format.number(counts.ratings)}>
          {t("ratingsBody", { raters: counts.raters, notAnswered: counts.notAnswered })}
        </Fact>
        <Fact label={t("rows")} value={format.number(rows.staged)}>
          {t("rowsBody", { refused: rows.refused, blank: rows.blank })}
        </Fact>
        <Fact label={t("teams")} value={format.number(teams.created + teams.matched)}>
          {t("createdMatched", { created: teams.created, matched: teams.matched })}
        </Fact>
        {persons.created + persons.matched > 0 ? (
          <Fact label={t("persons")} value={format.number(persons.created + persons.matched)}>
            {t("createdMatched", { created: persons.created, matched: persons.matched })}
          </Fact>
        ) : (
          <Fact label={t("subject")} value={t("leadership")}>
            {t("leadershipBody")}
          </Fact>
        )}
        <Fact label={t("cycles")} value={format.number(counts.cycles.length)}>
          <bdi>{format.list(counts.cycles.slice(0, 5).map(({ name }) => name))}</bdi>
        </Fact>
        <Fact label={t("items")} value={format.number(counts.items.length)}>
          {t("itemsBody", { unused: counts.items.filter(({ ratings }) => ratings === 0).length })}
        </Fact>
      </dl>
      {teams.belowThreshold > 0 ? (
        <Notice title={t("belowThreshold", { count: teams.belowThreshold })}>
          {t("belowThresholdBody")}
        </Notice>
      ) : null}
      {self > 0 ? <Notice title={t("self", { count: self })}>{t("selfBody")}</Notice> : null}
      {counts.similar.map(({ kind, names }) => (
        <Notice key={names.join()} tone="warning" title={t(`similar.${kind}`)}>
          <bdi>{names.join(" · ")}</bdi>
        </Notice>
      ))}
      {teams.examples.length > 0 ? (
        <Disclosure summary={t("newTeams", { count: teams.created })}>
          <ul className="columns-2 gap-6 sm:columns-3">
            {teams.examples.map((name) => (
              <li key={name} className="wrap-anywhere">
                <bdi>{name}</bdi>
              </li>
            ))}
            {teams.created > teams.examples.length ? (
              <li>{t("andMore", { count: teams.created - teams.examples.length })}</li>
            ) : null}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function Fact(props: { label: string; value: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{props.label}</dt>
      <dd>
        <span className="text-lg">{props.value}</span>
        <span className="block text-sm text-soft wrap-anywhere">{props.children}</span>
      </dd>
    </div>
  );
}
