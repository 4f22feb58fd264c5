import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { ImportView } from "@/components/import/import-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("page.title") };
}

export default async function ImportPage(props: {
  params: Promise<{ org: string; import: string }>;
}) {
  const { org, import: importId } = await props.params;
  const [t, common, format] = await Promise.all([
    getTranslations("imports"),
    getTranslations("common"),
    getFormatter(),
  ]);
  const page = await orNotFound((await api()).imports.read({ org, importId }));
  return (
    <>
      <PageHeader
        title={<bdi>{page.fileName}</bdi>}
        lead={t("page.lead", {
          by: page.by ?? t("list.formerMember"),
          date: format.dateTime(page.createdAt, { dateStyle: "long" }),
          rows: page.header.length,
          size: Math.max(1, Math.round(page.byteSize / 1024)),
        })}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[{ href: `/${org}/imports`, label: t("list.title") }]}
          />
        }
      />
      <ImportView org={org} page={page} />
    </>
  );
}
