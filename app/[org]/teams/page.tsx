import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { ListPages } from "@/components/search/list-pages";
import { SearchForm } from "@/components/search/search-form";
import { CreateTeam } from "@/components/team/create-team";
import { NoTeams } from "@/components/team/no-teams";
import { TeamTable } from "@/components/team/team-table";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams");
  return { title: t("title") };
}

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ q?: string; page?: string; show?: string }>;
};

export default async function TeamsPage(props: Props) {
  const [{ org }, search] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("teams");
  const q = String(search.q ?? "").trim();
  const isArchived = search.show === "archived";
  const { teams } = await api();
  const data = await orNotFound(teams.list({ org, q, page: search.page, isArchived }));
  const path = `/${org}/teams`;
  const kept: Record<string, string> = isArchived ? { show: "archived" } : {};
  const create = data.canManage ? (
    <Messages namespaces={["teams", "common", "errors"]}>
      <CreateTeam org={org} canCreateTop={data.canCreateTop} />
    </Messages>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={create} />
      <SearchForm action={path} label={t("search")} q={q} kept={kept} />
      <LinkTabs
        label={t("views")}
        items={[
          { href: path, label: t("current"), isCurrent: !isArchived },
          { href: `${path}?show=archived`, label: t("archived"), isCurrent: isArchived },
        ]}
      />
      {data.teams.length === 0 ? (
        <NoTeams
          org={org}
          why={q ? "search" : isArchived ? "archived" : data.canCreateTop ? "none" : "member"}
          canImport={data.canImport}
        />
      ) : (
        <TeamTable org={org} teams={data.teams} total={data.total} q={q} />
      )}
      <ListPages
        path={path}
        params={q ? { ...kept, q } : kept}
        page={data.page}
        pageSize={data.pageSize}
        total={data.total}
      />
    </>
  );
}
