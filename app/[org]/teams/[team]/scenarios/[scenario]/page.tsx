import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getLabels } from "@/components/letter-labels";
import { Messages } from "@/components/messages";
import { ScenarioView } from "@/components/scenario/scenario-view";
import { TeamFrame } from "@/components/team/team-frame";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = {
  params: Promise<{ org: string; team: string; scenario: string }>;
  searchParams: Promise<{ day?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scenarios");
  return { title: t("name") };
}

export default async function ScenarioPage(props: Props) {
  const { org, team, scenario } = await props.params;
  const { day } = await props.searchParams;
  const t = await getTranslations("scenarios");
  const page = await orNotFound((await api()).scenarios.get({ org, team, scenario, day }));
  return (
    <Messages namespaces={["scenarios", "common", "errors"]}>
      <TeamFrame
        org={org}
        team={page.team}
        part="scenarios"
        title={page.scenario.name}
        below={[{ href: `/${org}/teams/${team}/scenarios`, label: t("title") }]}
      >
        <ScenarioView org={org} page={page} labels={await getLabels()} />
      </TeamFrame>
    </Messages>
  );
}
