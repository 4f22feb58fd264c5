import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { ChangePerson } from "@/components/person/change-person";
import { PersonAccount } from "@/components/person/person-account";
import { PersonTeams } from "@/components/person/person-teams";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title") };
}

type Props = { params: Promise<{ org: string; person: string }> };

export default async function PersonPage(props: Props) {
  const { org, person } = await props.params;
  const t = await getTranslations("people");
  const common = await getTranslations("common");
  const data = await orNotFound((await api()).people.get({ org, person }));
  const crumbs = [{ href: `/${org}/people`, label: t("title") }];
  return (
    <Messages namespaces={["people", "teams", "common", "errors"]}>
      <PageHeader
        title={data.name}
        breadcrumbs={<Breadcrumbs label={common("breadcrumbs")} items={crumbs} />}
        actions={data.canManage ? <ChangePerson org={org} person={data} /> : null}
      />
      <PersonAccount org={org} person={data} />
      <PersonTeams org={org} person={data} />
    </Messages>
  );
}
