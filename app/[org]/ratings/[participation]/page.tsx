import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { AskedForm } from "@/components/rating/asked-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Props = Readonly<{ params: Promise<{ org: string; participation: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ratings.form");
  return { title: t("pageTitle") };
}

export default async function RatingPage({ params }: Props) {
  const { org, participation } = await params;
  const asked = await orNotFound(find(org, participation));
  const t = await getTranslations("ratings");
  const home = `/${org}/ratings`;
  return (
    <Messages namespaces={["ratings", "matters", "scorecard", "errors", "common"]}>
      <div className="mb-5">
        <Breadcrumbs label={t("where")} items={[{ href: home, label: t("list.title") }]} />
      </div>
      {asked ? (
        <AskedForm asked={asked} door={{ org, userId: asked.userId }} />
      ) : (
        <Notice
          title={t("dead.gone.title")}
          action={<LinkButton href={home}>{t("notice.list")}</LinkButton>}
        >
          {t("dead.gone.body")}
        </Notice>
      )}
    </Messages>
  );
}

// A form whose cycle has closed has another id: that is said, instead of a page that does not exist.
async function find(org: string, participation: string) {
  try {
    return await (await api()).ratings.form({ org, participation });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "CONFLICT") return null;
    throw error;
  }
}
