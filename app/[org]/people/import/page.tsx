import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { FileColumns } from "@/components/person/file-columns";
import { ImportPeople } from "@/components/person/import-people";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.csv");
  return { title: t("title") };
}

export default async function ImportPeoplePage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const t = await getTranslations("people");
  const common = await getTranslations("common");
  await orNotFound((await api()).people.options({ org }));
  const crumbs = [{ href: `/${org}/people`, label: t("title") }];
  return (
    <>
      <PageHeader
        title={t("csv.title")}
        lead={t("csv.lead")}
        breadcrumbs={<Breadcrumbs label={common("breadcrumbs")} items={crumbs} />}
      />
      <FileColumns />
      <Messages namespaces={["people", "common", "errors"]}>
        <ImportPeople org={org} />
      </Messages>
    </>
  );
}
