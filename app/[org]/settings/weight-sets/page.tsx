import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { ForkSet } from "@/components/weight-set/fork-set";
import { SetTable } from "@/components/weight-set/set-table";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("weight-sets");
  return { title: t("title") };
}

export default async function WeightSetsPage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const t = await getTranslations("weight-sets");
  const common = await getTranslations("common");
  const sets = await orNotFound((await api()).firstRole.weightSets({ org }));
  const path = `/${org}/settings/weight-sets`;
  const shipped = { key: sets.shipped.key, label: `${t("list.shipped")} (${sets.shipped.key})` };
  const own = sets.sets
    .filter(({ publishedAt }) => publishedAt !== null)
    .map(({ key, name }) => ({ key, label: `${name} (${key})` }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[{ href: `/${org}/settings`, label: t("settings") }]}
          />
        }
        actions={
          <Messages namespaces={["weight-sets", "common", "errors"]}>
            <ForkSet org={org} bases={[...own, shipped]} />
          </Messages>
        }
      />
      <SetTable path={path} sets={sets} />
    </>
  );
}
