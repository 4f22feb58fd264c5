import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignedInActions } from "@/components/account/signed-in-actions";
import { Messages } from "@/components/messages";
import { CreateOrganisation } from "@/components/organisation/create-organisation";
import { SiteFrame } from "@/components/shell/site-frame";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { timeZones } from "@/server/domain/time-zone";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.new");
  return { title: t("title") };
}

export default async function NewOrganisationPage() {
  const t = await getTranslations("organisations.new");
  const common = await getTranslations("common");
  const organisations = await orNotFound((await api()).organisations.list());
  const back = [{ href: "/organisations", label: t("back") }];
  return (
    <SiteFrame actions={<SignedInActions />}>
      <div className="max-w-[720px] pb-16">
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          breadcrumbs={
            organisations.length > 0 ? (
              <Breadcrumbs label={common("breadcrumbs")} items={back} />
            ) : null
          }
        />
        <Messages namespaces={["organisations", "common", "errors"]}>
          <CreateOrganisation zones={timeZones()} />
        </Messages>
      </div>
    </SiteFrame>
  );
}
