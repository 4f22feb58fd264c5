import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationTable } from "@/components/invitation/invitation-table";
import { MemberTabs } from "@/components/member/member-tabs";
import { Messages } from "@/components/messages";
import { ListPages } from "@/components/search/list-pages";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invitations.list");
  return { title: t("title") };
}

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ page?: string; show?: string }>;
};

export default async function InvitationsPage(props: Props) {
  const [{ org }, search] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("invitations.list");
  const m = await getTranslations("members");
  const isPast = search.show === "past";
  const { invitations } = await api();
  const data = await orNotFound(invitations.list({ org, page: search.page, isPast }));
  const path = `/${org}/members/invitations`;
  const empty = isPast ? "emptyPast" : "emptyPending";
  return (
    <Messages namespaces={["invitations", "common", "errors"]}>
      <PageHeader
        title={m("title")}
        lead={m("lead")}
        actions={
          <LinkButton href={`/${org}/members/invite`} tone="primary">
            {m("invite")}
          </LinkButton>
        }
      />
      <MemberTabs org={org} current="invitations" pending={isPast ? undefined : data.total} />
      <div className="mb-4">
        <LinkTabs
          look="chips"
          label={t("views")}
          items={[
            { href: path, label: t("pending"), isCurrent: !isPast },
            { href: `${path}?show=past`, label: t("past"), isCurrent: isPast },
          ]}
        />
      </div>
      {data.invitations.length === 0 ? (
        <EmptyState title={t(empty)} headingLevel={2}>
          {t(`${empty}Body`)}
        </EmptyState>
      ) : (
        <InvitationTable org={org} data={data} />
      )}
      <ListPages path={path} params={isPast ? { show: "past" } : {}} {...data} />
    </Messages>
  );
}
