import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CycleTable } from "@/components/cycle/cycle-table";
import { PreparedCycles } from "@/components/cycle/prepared-cycles";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cycles"))("list.title") };
}

export default async function CyclesPage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const t = await getTranslations("cycles.list");
  const { cycles, canManage } = await orNotFound((await api()).cycles.list({ org }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          canManage ? (
            <LinkButton href={`/${org}/cycles/new`} tone="primary">
              {t("new")}
            </LinkButton>
          ) : null
        }
      />
      {canManage ? <PreparedCycles org={org} rows={cycles} /> : null}
      <CycleTable org={org} rows={cycles} />
    </>
  );
}
