import { useFormatter, useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { CheckFacts } from "./check-facts";
import { UndoImport } from "./import-actions";
import type { ImportPage } from "./import-data";

/** An import that has ended: done, with where to go next; or cancelled, failed or undone. */
export function ImportOutcome({ org, page }: { org: string; page: ImportPage }) {
  const t = useTranslations("imports.outcome");
  const format = useFormatter();
  const cycle = page.cycles.find(({ withdrawnAt }) => withdrawnAt === null);
  const again = <LinkButton href={`/${org}/imports/new`}>{t("again")}</LinkButton>;
  if (page.state === "cancelled" || page.state === "failed")
    return (
      <Notice
        tone={page.state === "failed" ? "error" : "info"}
        title={t(`${page.state}.title`)}
        action={again}
      >
        {t(`${page.state}.body`)}
      </Notice>
    );
  const isUndone = page.state === "undone";
  return (
    <>
      <Notice
        tone={isUndone ? "info" : "success"}
        title={t(isUndone ? "undone.title" : "committed.title")}
        className="mb-8"
        action={
          isUndone || !cycle ? (
            again
          ) : (
            <LinkButton href={`/${org}/compare?layer=imported&cycle=${cycle.id}`} tone="primary">
              {t("compare")}
            </LinkButton>
          )
        }
      >
        {isUndone
          ? t("undone.body", {
              date: format.dateTime(page.undoneAt ?? page.createdAt, { dateStyle: "long" }),
            })
          : t("committed.body")}
      </Notice>
      <Section title={t("what")}>
        <div className="grid gap-6">
          {page.counts ? <CheckFacts counts={page.counts} /> : null}
          <div>
            <h3 className="mb-1">{t("cycles")}</h3>
            <ul className="grid gap-1">
              {page.cycles.map(({ id, name, withdrawnAt }) => (
                <li key={id}>
                  <Anchor href={`/${org}/cycles/${id}`} className="underline underline-offset-3">
                    <bdi>{name}</bdi>
                  </Anchor>
                  {withdrawnAt ? ` (${t("withdrawn")})` : null}
                </li>
              ))}
            </ul>
          </div>
        </div>
      </Section>
      {isUndone ? null : (
        <Section title={t("undoTitle")}>
          <p className="mb-4 text-soft">{t("undoBody", { teams: page.createdTeams })}</p>
          <UndoImport org={org} importId={page.id} />
        </Section>
      )}
    </>
  );
}
