import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LatestRun } from "@/components/first-role-run/latest-run";
import { NoRuns } from "@/components/first-role-run/no-runs";
import { RoundPanel } from "@/components/first-role-run/round-panel";
import { RunTable } from "@/components/first-role-run/run-table";
import { RunTrend } from "@/components/first-role-run/run-trend";
import { TeamActions } from "@/components/first-role-run/team-actions";
import { ListPages } from "@/components/search/list-pages";
import { TeamFrame } from "@/components/team/team-frame";
import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = {
  params: Promise<{ org: string; team: string }>;
  searchParams: Promise<{ page?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("first-role-run");
  return { title: t("title") };
}

export default async function TeamFirstRolePage(props: Props) {
  const [{ org, team }, { page }] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("first-role-run");
  const data = await orNotFound((await api()).firstRole.list({ org, team, page }));
  const { latest, runs, round } = data;
  const home = `/${org}/teams/${team}/first-role`;
  const [newest, second] = runs;
  return (
    <TeamFrame
      org={org}
      team={data.team}
      part="first-role"
      title={t("titleOf", { team: data.team.name })}
      lead={t("lead")}
      actions={latest ? <TeamActions org={org} home={home} data={data} /> : null}
    >
      {round ? <RoundPanel home={home} round={round} /> : null}
      {latest ? (
        <LatestRun home={home} run={latest} />
      ) : (
        <NoRuns
          home={home}
          canAnswer={data.canAnswer}
          canAsk={data.canManage && round === null}
          isArchived={data.team.isArchived}
        />
      )}
      {newest && runs.length > 0 ? (
        <Section
          title={t("list.heading")}
          aside={
            second && data.page === 1 ? (
              <Anchor
                href={`${home}/compare?from=${second.id}&to=${newest.id}`}
                className="underline underline-offset-3"
              >
                {t("list.compare")}
              </Anchor>
            ) : null
          }
        >
          <div className="mb-6">
            <RunTrend runs={runs} />
          </div>
          <RunTable home={home} runs={runs} />
          <ListPages path={home} params={{}} {...data} />
        </Section>
      ) : null}
    </TeamFrame>
  );
}
