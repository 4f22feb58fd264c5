import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangedAnswers } from "@/components/first-role-run/changed-answers";
import { ComparedDays } from "@/components/first-role-run/compared-days";
import { RunChange } from "@/components/first-role-run/run-change";
import { TeamFrame } from "@/components/team/team-frame";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = {
  params: Promise<{ org: string; team: string }>;
  searchParams: Promise<{ from?: string; to?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("first-role-run.change");
  return { title: t("title") };
}

export default async function CompareRunsPage(props: Props) {
  const [{ org, team }, search] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("first-role-run");
  const [from, to] = [String(search.from ?? ""), String(search.to ?? "")];
  const data = await orNotFound((await api()).firstRole.compare({ org, team, from, to }));
  const home = `/${org}/teams/${team}/first-role`;
  return (
    <TeamFrame
      org={org}
      team={data.team}
      part="first-role"
      title={t("change.title")}
      lead={<ComparedDays home={home} data={data} />}
      below={[{ href: home, label: t("title") }]}
    >
      <RunChange data={data} />
      <ChangedAnswers data={data} />
      <p className="text-sm text-soft">{t("change.swap")}</p>
    </TeamFrame>
  );
}
