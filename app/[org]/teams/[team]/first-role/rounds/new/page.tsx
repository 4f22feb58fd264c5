import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OpenRound } from "@/components/first-role-run/open-round";
import { Messages } from "@/components/messages";
import { TeamFrame } from "@/components/team/team-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { RESPONDENTS } from "@/server/domain/first-role-round/round";

type Props = { params: Promise<{ org: string; team: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("first-role-run.ask");
  return { title: t("title") };
}

export default async function AskPage(props: Props) {
  const { org, team } = await props.params;
  const t = await getTranslations("first-role-run");
  const data = await orNotFound((await api()).firstRole.respondents({ org, team }));
  const home = `/${org}/teams/${team}/first-role`;
  return (
    <TeamFrame
      org={org}
      team={data.team}
      part="first-role"
      title={t("ask.title")}
      lead={t("ask.lead")}
      below={[{ href: home, label: t("title") }]}
    >
      {data.people.length < RESPONDENTS.fewest ? (
        <EmptyState title={t("ask.none")} headingLevel={2}>
          {t("ask.noneBody")}
        </EmptyState>
      ) : (
        <Messages namespaces={["first-role-run", "common", "errors"]}>
          <OpenRound org={org} team={team} people={data.people} />
          <p className="mt-6 text-sm text-soft">{t("ask.told")}</p>
        </Messages>
      )}
    </TeamFrame>
  );
}
