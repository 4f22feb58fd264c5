import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportTable } from "@/components/import/import-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("list.title") };
}

export default async function ImportsPage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const t = await getTranslations("imports.list");
  const rows = await orNotFound((await api()).imports.list({ org }));
  const start = (
    <LinkButton href={`/${org}/imports/new`} tone="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={rows.length > 0 ? start : null} />
      {rows.length === 0 ? (
        <EmptyState title={t("empty")} headingLevel={2} action={start}>
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <ImportTable org={org} rows={rows} />
      )}
    </>
  );
}
