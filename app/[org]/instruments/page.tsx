import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InstrumentTable } from "@/components/instrument/instrument-table";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instruments"))("title") };
}

export default async function InstrumentsPage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const t = await getTranslations("instruments");
  const list = await orNotFound((await api()).instruments.list({ org }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <InstrumentTable org={org} list={list} />
    </>
  );
}
