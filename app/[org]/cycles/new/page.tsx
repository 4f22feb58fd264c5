import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CreateCycle } from "@/components/cycle/create-cycle";
import { Messages } from "@/components/messages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cycles"))("new.title") };
}

export default async function NewCyclePage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const [t, common] = await Promise.all([getTranslations("cycles"), getTranslations("common")]);
  const opening = await orNotFound((await api()).cycles.opening({ org }));
  return (
    <>
      <PageHeader
        title={t("new.title")}
        lead={t("new.lead")}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[{ href: `/${org}/cycles`, label: t("list.title") }]}
          />
        }
      />
      <Messages namespaces={["cycles", "common", "errors"]}>
        <CreateCycle org={org} {...opening} />
      </Messages>
    </>
  );
}
