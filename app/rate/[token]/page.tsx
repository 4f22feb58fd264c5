import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CycleForms } from "@/components/rating/cycle-forms";
import { DeadRaterLink } from "@/components/rating/dead-rater-link";
import { SiteFrame } from "@/components/shell/site-frame";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNull } from "@/server/api/page";

type Props = Readonly<{ params: Promise<{ token: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ratings.outside");
  return { title: t("pageTitle"), referrer: "no-referrer", robots: { index: false } };
}

export default async function OutsidePage({ params }: Props) {
  const { token } = await params;
  const found = await orNull((await api()).ratings.outside({ token }));
  if (!found) return <DeadRaterLink why="forged" />;
  if (found.dead) return <DeadRaterLink why={found.dead} />;
  const t = await getTranslations("ratings.outside");
  const { organisation, name, forms } = found;
  return (
    <SiteFrame>
      <div className="max-w-[860px] pb-16">
        <PageHeader title={t("title", { organisation })} lead={t("lead", { organisation })} />
        <p className="mb-6 text-soft text-sm">{t("yours", { name: name ?? "" })}</p>
        <CycleForms forms={forms} home={`/rate/${token}`} />
      </div>
    </SiteFrame>
  );
}
