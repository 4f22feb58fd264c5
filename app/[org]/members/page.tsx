import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MemberTable } from "@/components/member/member-table";
import { MemberTabs } from "@/components/member/member-tabs";
import { ListPages } from "@/components/search/list-pages";
import { SearchForm } from "@/components/search/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("members");
  return { title: t("title") };
}

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ q?: string; page?: string; show?: string }>;
};

export default async function MembersPage(props: Props) {
  const [{ org }, search] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("members");
  const q = String(search.q ?? "").trim();
  const isFormer = search.show === "former";
  const { members } = await api();
  const data = await orNotFound(members.list({ org, q, page: search.page, isFormer }));
  const path = `/${org}/members`;
  const kept: Record<string, string> = isFormer ? { show: "former" } : {};
  const empty = isFormer && !q ? "emptyFormer" : "empty";
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={`${path}/invite`} tone="primary">
            {t("invite")}
          </LinkButton>
        }
      />
      <MemberTabs
        org={org}
        current={isFormer ? "former" : "current"}
        pending={data.pendingInvitations}
      />
      <SearchForm action={path} label={t("search")} q={q} kept={kept} />
      {data.members.length === 0 ? (
        <EmptyState title={t(`${empty}.title`)} headingLevel={2}>
          {t(`${empty}.body`)}
        </EmptyState>
      ) : (
        <MemberTable org={org} members={data.members} total={data.total} isFormer={isFormer} />
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
