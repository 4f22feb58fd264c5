import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditFilter } from "@/components/audit/audit-filter";
import { AuditPages } from "@/components/audit/audit-pages";
import { AuditTable } from "@/components/audit/audit-table";
import { VerifyChain } from "@/components/audit/verify-chain";
import { Messages } from "@/components/messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

type Search = {
  verb?: string;
  actor?: string;
  target?: string;
  from?: string;
  to?: string;
  before?: string;
};
type Props = { params: Promise<{ org: string }>; searchParams: Promise<Search> };

export default async function AuditPage(props: Props) {
  const [{ org }, search] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("audit");
  const { audit } = await api();
  const data = await orNotFound(
    audit.list({
      org,
      verb: search.verb,
      actorId: search.actor,
      targetId: search.target,
      fromDay: search.from,
      toDay: search.to,
      before: search.before,
    }),
  );
  const path = `/${org}/audit`;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Messages namespaces={["audit", "errors"]}>
        <VerifyChain org={org} />
      </Messages>
      <AuditFilter path={path} search={search} actors={data.actors} />
      {data.entries.length === 0 ? (
        <EmptyState title={t("empty")} headingLevel={2}>
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <AuditTable path={path} entries={data.entries} timeZone={data.timeZone} />
      )}
      <AuditPages path={path} search={search} next={data.next} />
    </>
  );
}
