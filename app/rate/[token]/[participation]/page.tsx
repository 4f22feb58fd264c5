import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { AskedForm } from "@/components/rating/asked-form";
import { DeadRaterLink } from "@/components/rating/dead-rater-link";
import { SiteFrame } from "@/components/shell/site-frame";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { api } from "@/server/api/caller";
import { orNull } from "@/server/api/page";

type Props = Readonly<{ params: Promise<{ token: string; participation: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ratings.form");
  return { title: t("pageTitle"), referrer: "no-referrer", robots: { index: false } };
}

export default async function OutsideFormPage({ params }: Props) {
  const { token, participation } = await params;
  const home = `/rate/${token}`;
  const found = await orNull(find(token, participation));
  if (!found) return <DeadRaterLink why="forged" />;
  if (found === "gone") return <DeadRaterLink why="gone" back={home} />;
  if (found.dead || !found.form) return <DeadRaterLink why={found.dead ?? "gone"} />;
  const t = await getTranslations("ratings");
  return (
    <SiteFrame>
      <Messages namespaces={["ratings", "matters", "scorecard", "errors", "common"]}>
        <div className="mb-5">
          <Breadcrumbs label={t("where")} items={[{ href: home, label: t("outside.forms") }]} />
        </div>
        <AskedForm asked={found.form} door={{ token }} />
      </Messages>
    </SiteFrame>
  );
}

async function find(token: string, participation: string) {
  try {
    return await (await api()).ratings.outsideForm({ token, participation });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "CONFLICT") return "gone";
    throw error;
  }
}
