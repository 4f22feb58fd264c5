import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConvergenceView } from "@/components/convergence/convergence-view";
import { DaysForm } from "@/components/convergence/days-form";
import { getLabels } from "@/components/letter-labels";
import { Messages } from "@/components/messages";
import { TeamFrame } from "@/components/team/team-frame";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = {
  params: Promise<{ org: string; team: string }>;
  searchParams: Promise<{ on?: string; since?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("convergence");
  return { title: t("title") };
}

export default async function ConvergencePage(props: Props) {
  const { org, team } = await props.params;
  const { on, since } = await props.searchParams;
  const t = await getTranslations("convergence");
  const days = { on: on || undefined, since: since || undefined };
  const read = await orNotFound((await api()).convergence.page({ org, team, ...days }));
  return (
    <Messages namespaces={["findings", "importance", "common", "errors"]}>
      <TeamFrame org={org} team={read.team} part="convergence" title={t("title")} lead={t("lead")}>
        <DaysForm
          action={`/${org}/teams/${team}/convergence`}
          on={read.on}
          since={read.since}
          today={read.today}
        />
        <ConvergenceView org={org} read={read} labels={await getLabels()} />
      </TeamFrame>
    </Messages>
  );
}
