import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LandscapeView } from "@/components/landscape/landscape-view";
import { Messages } from "@/components/messages";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("landscape");
  return { title: t("title") };
}

export default async function StructurePage(props: Props) {
  const { org } = await props.params;
  const given = Object.entries(await props.searchParams);
  const t = await getTranslations("landscape");
  const asked = Object.fromEntries(given.filter(([, value]) => value !== ""));
  const landscape = await orNotFound((await api()).landscape.read({ ...asked, org }));
  return (
    <Messages namespaces={["common"]}>
      <PageHeader title={t("title")} lead={t("lead")} />
      <LandscapeView org={org} landscape={landscape} />
    </Messages>
  );
}
