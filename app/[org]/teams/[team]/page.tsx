import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { RestoreTeam } from "@/components/team/restore-team";
import { TeamActions } from "@/components/team/team-actions";
import { TeamAssessments } from "@/components/team/team-assessments";
import { TeamTabs } from "@/components/team/team-frame";
import { TeamLeads } from "@/components/team/team-leads";
import { TeamPeople } from "@/components/team/team-people";
import { TeamStructure } from "@/components/team/team-structure";
import { TeamsBelow } from "@/components/team/teams-below";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; team: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams");
  return { title: t("columns.team") };
}

export default async function TeamPage(props: Props) {
  const { org, team } = await props.params;
  const t = await getTranslations("teams");
  const common = await getTranslations("common");
  const data = await orNotFound((await api()).teams.get({ org, team }));
  const { isArchived } = data.team;
  const parents = data.above.map(({ id, name }) => ({ href: `/${org}/teams/${id}`, label: name }));
  const crumbs = [{ href: `/${org}/teams`, label: t("title") }, ...parents];
  return (
    <Messages namespaces={["teams", "common", "errors"]}>
      <PageHeader
        title={data.team.name}
        breadcrumbs={<Breadcrumbs label={common("breadcrumbs")} items={crumbs} />}
        actions={
          data.canManage && !isArchived ? (
            <TeamActions
              org={org}
              team={data.team}
              parent={parentOf(data)}
              below={data.below.length}
              canMoveToTop={data.canMoveToTop}
            />
          ) : null
        }
      />
      {isArchived ? (
        <Notice
          className="mb-6"
          title={t("page.archivedNotice")}
          action={data.canManage ? <RestoreTeam org={org} team={data.team} /> : null}
        >
          {t("page.archivedNoticeBody")}
        </Notice>
      ) : null}
      <TeamTabs org={org} teamId={team} part={null} />
      <TeamStructure org={org} data={data} />
      <TeamPeople org={org} data={data} />
      <TeamLeads leads={data.leads} />
      <TeamsBelow org={org} teams={data.below} />
      <TeamAssessments org={org} cycles={data.cycles} />
    </Messages>
  );
}

function parentOf({ above }: { above: readonly { id: string; name: string }[] }) {
  const parent = above.at(-1);
  return parent && { id: parent.id, label: parent.name };
}
