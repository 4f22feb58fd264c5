import { useTranslations } from "next-intl";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { CheckFacts } from "./check-facts";
import { SaveErrorFile, StartImport } from "./import-actions";
import type { ImportPage } from "./import-data";
import { ProblemTable } from "./problem-table";

/** What a check has found: ready to be imported, or what stands in the way and where. */
export function CheckResult({ org, page }: { org: string; page: ImportPage }) {
  const t = useTranslations("imports.result");
  return (
    <Section title={t("title")}>
      <div className="grid gap-6">
        <Verdict org={org} page={page} />
        {page.counts ? <CheckFacts counts={page.counts} /> : null}
        {page.problems && page.problems.count > 0 ? (
          <ProblemTable page={page}>
            <SaveErrorFile org={org} importId={page.id} />
          </ProblemTable>
        ) : null}
      </div>
    </Section>
  );
}

function Verdict({ org, page }: { org: string; page: ImportPage }) {
  const t = useTranslations("imports");
  const { counts, problems } = page;
  if (page.canCommit && counts)
    return (
      <Notice
        tone="success"
        title={t("result.ready")}
        action={
          <StartImport
            org={org}
            importId={page.id}
            version={page.version}
            ratings={counts.ratings}
          />
        }
      >
        {t("result.readyBody")}
      </Notice>
    );
  if (problems?.refusal)
    return (
      <Notice tone="error" title={t("result.refusedFile")}>
        {problems.refusal.row === null
          ? t(`files.${problems.refusal.code}`, problems.refusal.params)
          : t("result.atRow", {
              row: problems.refusal.row,
              text: t(`files.${problems.refusal.code}`, problems.refusal.params),
            })}
      </Notice>
    );
  if (problems && problems.count > 0)
    return (
      <Notice tone="error" title={t("result.problems", { count: problems.count })}>
        {t("result.problemsBody")}
      </Notice>
    );
  return (
    <Notice tone="error" title={t("result.nothing")}>
      {counts && counts.teams.ambiguous.length > 0
        ? t("result.ambiguousTeams", { names: counts.teams.ambiguous.join(" · ") })
        : null}
      {counts && counts.persons.ambiguous > 0
        ? t("result.ambiguousPersons", { count: counts.persons.ambiguous })
        : null}
      {counts?.ratings === 0 ? t("result.noRatings") : null}
    </Notice>
  );
}
