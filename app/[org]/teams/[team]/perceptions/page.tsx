import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoRounds } from "@/components/perception/no-rounds";
import { RoundTable } from "@/components/perception/round-table";
import { WaitingForYou } from "@/components/perception/waiting-for-you";
import { TeamFrame } from "@/components/team/team-frame";
import { LinkButton } from "@/components/ui/link-button";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("perceptions"))("title") };
}

export default async function PerceptionsPage(props: Props) {
  const { org, team } = await props.params;
  const t = await getTranslations("perceptions");
  const data = await orNotFound((await api()).perceptions.list({ org, team }));
  const { rounds, canManage, positions, responsibilities } = data;
  const home = `/${org}/teams/${team}/perceptions`;
  const canOpen = !data.team.isArchived && positions >= 2 && responsibilities > 0;
  const hasOpen = rounds.some(({ state }) => state === "open");
  const waiting = rounds.find((one) => one.state === "open" && one.isInvited && !one.isDone);
  return (
    <TeamFrame
      org={org}
      team={data.team}
      part="perceptions"
      title={t("title")}
      lead={t("lead")}
      actions={
        canManage && canOpen && rounds.length > 0 && !hasOpen ? (
          <LinkButton tone="primary" href={`${home}/new`}>
            {t("new")}
          </LinkButton>
        ) : null
      }
    >
      {waiting && data.canAnswer ? (
        <WaitingForYou href={`${home}/${waiting.id}/answer`} closesOn={waiting.closesOn} />
      ) : null}
      {rounds.length === 0 ? (
        <NoRounds
          team={`/${org}/teams/${team}`}
          {...{ home, canManage, canOpen, positions, responsibilities }}
        />
      ) : (
        <RoundTable home={home} team={data.team.name} rounds={rounds} />
      )}
    </TeamFrame>
  );
}
