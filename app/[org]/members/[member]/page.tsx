import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MemberAccess } from "@/components/member/member-access";
import { MemberFacts } from "@/components/member/member-facts";
import { MemberGrants } from "@/components/member/member-grants";
import { RoleForm } from "@/components/member/role-form";
import { Messages } from "@/components/messages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("members");
  return { title: t("title") };
}

type Props = { params: Promise<{ org: string; member: string }> };

export default async function MemberPage(props: Props) {
  const { org, member } = await props.params;
  const t = await getTranslations("members");
  const common = await getTranslations("common");
  const data = await orNotFound((await api()).members.get({ org, member }));
  const isActive = data.removedAt === null;
  const crumbs = [{ href: `/${org}/members`, label: t("title") }];
  return (
    <Messages namespaces={["members", "common", "errors"]}>
      <PageHeader
        title={data.name}
        breadcrumbs={<Breadcrumbs label={common("breadcrumbs")} items={crumbs} />}
      />
      <MemberFacts org={org} member={data} />
      {isActive ? (
        <>
          <Section title={t("page.role")} aside={data.canSetRole ? null : t("page.roleNote")}>
            {data.isLastOwner ? <p className="mb-4 text-soft">{t("page.lastOwner")}</p> : null}
            {data.canSetRole && !data.isLastOwner ? (
              <RoleForm
                key={data.version}
                org={org}
                member={data.id}
                version={data.version}
                role={data.role}
                viewerScope={data.viewerScope}
              />
            ) : (
              <p>{t(`role.${data.role}`)}</p>
            )}
          </Section>
          <MemberGrants org={org} data={data} />
          {data.canRemove ? <MemberAccess org={org} member={data} /> : null}
        </>
      ) : null}
    </Messages>
  );
}
