import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InviteForm } from "@/components/invitation/invite-form";
import { Messages } from "@/components/messages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invitations");
  return { title: t("title") };
}

export default async function InvitePage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const t = await getTranslations("invitations");
  const common = await getTranslations("common");
  const { roles, hasMail } = await orNotFound((await api()).invitations.form({ org }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[
              { href: `/${org}/members`, label: t("back") },
              { href: `/${org}/members/invitations`, label: t("list.title") },
            ]}
          />
        }
      />
      <Messages namespaces={["invitations", "members", "common", "errors"]}>
        <InviteForm org={org} roles={roles} hasMail={hasMail} />
      </Messages>
    </>
  );
}
