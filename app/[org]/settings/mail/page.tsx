import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LetterTable } from "@/components/outbox/letter-table";
import { ListPages } from "@/components/search/list-pages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = Readonly<{
  params: Promise<{ org: string }>;
  searchParams: Promise<{ page?: string }>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outbox");
  return { title: t("title") };
}

export default async function MailPage(props: Props) {
  const [{ org }, { page }] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("outbox");
  const common = await getTranslations("common");
  const data = await orNotFound((await api()).outbox.list({ org, page }));
  const { letters, hasMail, timeZone, ...pages } = data;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={
          <Breadcrumbs
            label={common("breadcrumbs")}
            items={[{ href: `/${org}/settings`, label: t("back") }]}
          />
        }
      />
      {hasMail ? null : (
        <Notice title={t("noMail")} className="mb-6">
          {t("noMailBody")}
        </Notice>
      )}
      {letters.length === 0 ? (
        <EmptyState title={t("empty")} headingLevel={2}>
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <LetterTable letters={letters} timeZone={timeZone} />
      )}
      <ListPages path={`/${org}/settings/mail`} params={{}} {...pages} />
    </>
  );
}
