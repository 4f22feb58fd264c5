import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { CreatePerson } from "@/components/person/create-person";
import { PersonTable } from "@/components/person/person-table";
import { ListPages } from "@/components/search/list-pages";
import { SearchForm } from "@/components/search/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title") };
}

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ q?: string; page?: string }>;
};

export default async function PeoplePage(props: Props) {
  const [{ org }, search] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("people");
  const q = String(search.q ?? "").trim();
  const { people } = await api();
  const data = await orNotFound(people.list({ org, q, page: search.page }));
  const path = `/${org}/people`;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={`${path}/import`}>{t("import")}</LinkButton>
            <Messages namespaces={["people", "common", "errors"]}>
              <CreatePerson org={org} />
            </Messages>
          </>
        }
      />
      <SearchForm action={path} label={t("search")} q={q} />
      {data.people.length === 0 ? (
        <EmptyState title={t("empty.title")} headingLevel={2}>
          {t("empty.body")}
        </EmptyState>
      ) : (
        <PersonTable org={org} people={data.people} total={data.total} />
      )}
      <ListPages path={path} params={q ? { q } : {}} {...data} />
    </>
  );
}
