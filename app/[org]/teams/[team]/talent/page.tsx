import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { NoPlans } from "@/components/talent/no-plans";
import { CreatePlan } from "@/components/talent/plan-actions";
import { PlanTable } from "@/components/talent/plan-table";
import { TeamFrame } from "@/components/team/team-frame";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talent");
  return { title: t("title") };
}

export default async function TalentPage(props: Props) {
  const { org, team } = await props.params;
  const t = await getTranslations("talent");
  const data = await orNotFound((await api()).talent.list({ org, team }));
  const create = data.canManage ? <CreatePlan org={org} team={team} /> : null;
  const home = `/${org}/teams/${team}/talent`;
  return (
    <Messages namespaces={["talent", "common", "errors"]}>
      <TeamFrame
        org={org}
        team={data.team}
        part="talent"
        title={t("title")}
        lead={t("lead")}
        actions={data.plans.length > 0 ? create : null}
      >
        {data.plans.length === 0 ? (
          <NoPlans action={create} />
        ) : (
          <PlanTable home={home} team={data.team.name} plans={data.plans} />
        )}
      </TeamFrame>
    </Messages>
  );
}
