import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { ResponsibilityDetail } from "@/components/responsibility/responsibility-detail";
import {
  ChangeResponsibility,
  StepFromDay,
} from "@/components/responsibility/responsibility-forms";
import { ResponsibilityHistory } from "@/components/responsibility/responsibility-history";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = { params: Promise<{ org: string; responsibility: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("responsibilities");
  return { title: t("list.name") };
}

export default async function ResponsibilityPage(props: Props) {
  const { org, responsibility: id } = await props.params;
  const t = await getTranslations("responsibilities");
  const common = await getTranslations("common");
  const reading = (await api()).responsibilities.get({ org, responsibility: id });
  const data = await orNotFound(reading);
  const { responsibility, today } = data;
  const one = { org, today, responsibility };
  const crumbs = [{ href: `/${org}/responsibilities`, label: t("title") }];
  const actions =
    responsibility.toDay === null ? (
      <>
        <ChangeResponsibility {...one} />
        <StepFromDay {...one} step="retire" />
      </>
    ) : (
      <StepFromDay {...one} step="back" />
    );
  return (
    <Messages namespaces={["responsibilities", "common", "errors"]}>
      <PageHeader
        title={responsibility.name}
        lead={responsibility.definition}
        breadcrumbs={<Breadcrumbs label={common("breadcrumbs")} items={crumbs} />}
        actions={data.canManage ? actions : null}
      />
      <ResponsibilityDetail org={org} data={data} />
      <ResponsibilityHistory versions={data.versions} retiredFrom={responsibility.toDay} />
    </Messages>
  );
}
