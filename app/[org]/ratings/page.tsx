import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CycleForms } from "@/components/rating/cycle-forms";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = Readonly<{ params: Promise<{ org: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ratings.list");
  return { title: t("title") };
}

export default async function RatingsPage({ params }: Props) {
  const { org } = await params;
  const { forms } = await orNotFound((await api()).ratings.mine({ org }));
  const t = await getTranslations("ratings.list");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {forms.length > 0 ? (
        <CycleForms forms={forms} home={`/${org}/ratings`} />
      ) : (
        <EmptyState title={t("empty")} headingLevel={2}>
          {t("emptyBody")}
        </EmptyState>
      )}
    </>
  );
}
