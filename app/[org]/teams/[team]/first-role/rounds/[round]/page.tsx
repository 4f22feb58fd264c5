import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RoundDifferences } from "@/components/first-role-run/round-differences";
import { RoundHead } from "@/components/first-role-run/round-head";
import { RoundPeople } from "@/components/first-role-run/round-people";
import { Messages } from "@/components/messages";
import { TeamFrame } from "@/components/team/team-frame";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string; round: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("first-role-run.rounds");
  return { title: t("title") };
}

export default async function RoundPage(props: Props) {
  const { org, team, round } = await props.params;
  const t = await getTranslations("first-role-run");
  const data = await orNotFound((await api()).firstRole.round({ org, round }));
  if (data.team.id !== team) notFound();
  const home = `/${org}/teams/${team}/first-role`;
  const { state } = data.round;
  const counts = { submitted: data.submitted, asked: data.respondents.length };
  return (
    <TeamFrame
      org={org}
      team={data.team}
      part="first-role"
      title={t("rounds.title")}
      lead={t(`rounds.${state}Lead`, counts)}
      below={[{ href: home, label: t("title") }]}
    >
      <Messages namespaces={["first-role-run", "common", "errors"]}>
        <RoundHead org={org} home={home} data={data} />
      </Messages>
      {data.revealed ? <RoundDifferences {...data} revealed={data.revealed} /> : null}
      <RoundPeople respondents={data.respondents} />
    </TeamFrame>
  );
}
