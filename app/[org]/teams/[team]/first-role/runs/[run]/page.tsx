import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResultHead } from "@/components/first-role/result-head";
import { ResultView } from "@/components/first-role/result-view";
import { CompareWith } from "@/components/first-role-run/compare-with";
import { RunKicker } from "@/components/first-role-run/run-kicker";
import { RunSpread } from "@/components/first-role-run/run-spread";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string; run: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("first-role-run");
  return { title: t("title") };
}

export default async function RunPage(props: Props) {
  const { org, team, run: id } = await props.params;
  const t = await getTranslations("first-role-run");
  const common = await getTranslations("common");
  const data = await orNotFound((await api()).firstRole.run({ org, team, run: id }));
  const { run, explanation } = data;
  const home = `/${org}/teams/${team}/first-role`;
  const crumbs = [
    { href: `/${org}/teams/${team}`, label: data.team.name },
    { href: home, label: t("title") },
  ];
  const result = {
    answers: run.answers,
    set: run.set,
    recommendation: run.result.recommendation,
    explanation,
  };
  return (
    <>
      <Breadcrumbs label={common("breadcrumbs")} items={crumbs} />
      <ResultHead
        data={result}
        kicker={<RunKicker run={run} />}
        actions={<CompareWith home={home} data={data} />}
      />
      <RunSpread run={run} />
      <ResultView data={result} />
    </>
  );
}
