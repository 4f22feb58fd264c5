import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignedInActions } from "@/components/account/signed-in-actions";
import { LeaveOrganisation } from "@/components/member/leave-organisation";
import { Messages } from "@/components/messages";
import { SiteFrame } from "@/components/shell/site-frame";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.choose");
  return { title: t("title") };
}

export default async function OrganisationsPage() {
  const t = await getTranslations("organisations.choose");
  const organisations = await orNotFound((await api()).organisations.list());
  const create = (
    <LinkButton href="/organisations/new" tone="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <SiteFrame actions={<SignedInActions />}>
      <div className="max-w-[720px] pb-16">
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          actions={organisations.length > 0 ? create : null}
        />
        {organisations.length === 0 ? (
          <EmptyState title={t("emptyTitle")} action={create} headingLevel={2}>
            {t("emptyBody")}
          </EmptyState>
        ) : (
          <Messages namespaces={["members", "common", "errors"]}>
            <ul className="grid gap-2.5">
              {organisations.map(({ slug, name, role }) => (
                <li key={slug}>
                  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-lg border border-line bg-card py-2.5 pr-3 pl-4.5">
                    <div>
                      <Anchor
                        href={`/${slug}`}
                        className="wrap-anywhere inline-block min-h-6 font-semibold underline-offset-3 hover:underline"
                      >
                        {name}
                      </Anchor>
                      <p className="text-sm text-soft">{t(`role.${role}`)}</p>
                    </div>
                    <LeaveOrganisation org={slug} name={name} />
                  </div>
                </li>
              ))}
            </ul>
          </Messages>
        )}
      </div>
    </SiteFrame>
  );
}
