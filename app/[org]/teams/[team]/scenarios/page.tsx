import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { ForkScenario } from "@/components/scenario/fork-scenario";
import { ScenarioTable } from "@/components/scenario/scenario-table";
import { TeamFrame } from "@/components/team/team-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scenarios");
  return { title: t("title") };
}

export default async function ScenariosPage(props: Props) {
  const { org, team } = await props.params;
  const t = await getTranslations("scenarios");
  const read = await orNotFound((await api()).scenarios.list({ org, team }));
  const home = `/${org}/teams/${team}`;
  const fork = read.canFork ? <ForkScenario org={org} team={team} /> : null;
  return (
    <Messages namespaces={["scenarios", "common", "errors"]}>
      <TeamFrame
        org={org}
        team={read.team}
        part="scenarios"
        title={t("title")}
        lead={t("lead")}
        actions={read.scenarios.length > 0 ? fork : null}
      >
        {read.scenarios.length > 0 ? (
          <ScenarioTable home={home} scenarios={read.scenarios} />
        ) : read.maySee ? (
          <EmptyState
            headingLevel={2}
            title={t("none")}
            action={
              read.hasSeats ? (
                fork
              ) : (
                <LinkButton href={`${home}/positions`}>{t("toPositions")}</LinkButton>
              )
            }
          >
            {t(read.hasSeats ? "noneBody" : "noSeats")}
          </EmptyState>
        ) : (
          <EmptyState headingLevel={2} title={t("hidden")}>
            {t("hiddenBody")}
          </EmptyState>
        )}
      </TeamFrame>
    </Messages>
  );
}
