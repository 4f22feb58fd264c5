import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { AddResponsibility } from "@/components/responsibility/responsibility-forms";
import { ResponsibilityGroups } from "@/components/responsibility/responsibility-groups";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("responsibilities");
  return { title: t("title") };
}

export default async function ResponsibilitiesPage(props: Props) {
  const { org } = await props.params;
  const t = await getTranslations("responsibilities");
  const data = await orNotFound((await api()).responsibilities.list({ org }));
  return (
    <Messages namespaces={["responsibilities", "common", "errors"]}>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={data.canManage ? <AddResponsibility org={org} today={data.today} /> : null}
      />
      <p className="mb-6 max-w-[66ch] text-sm text-soft">
        <Badge look="dashed">{t("draft")}</Badge> {t("draftNote")}
      </p>
      <ResponsibilityGroups org={org} responsibilities={data.responsibilities} />
    </Messages>
  );
}
