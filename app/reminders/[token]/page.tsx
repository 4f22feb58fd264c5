import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { EndReminders } from "@/components/reminder/end-reminders";
import { SiteFrame } from "@/components/shell/site-frame";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNull } from "@/server/api/page";

type Props = Readonly<{ params: Promise<{ token: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders");
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } };
}

/** Opening it changes nothing: mail scanners open every link. */
export default async function RemindersPage({ params }: Props) {
  const { token } = await params;
  const t = await getTranslations("reminders");
  const found = await orNull((await api()).reminders.outside({ token }));
  return (
    <SiteFrame>
      <div className="max-w-[720px] pb-16">
        {found ? (
          <>
            <PageHeader
              title={t(found.isOver ? "overTitle" : "title")}
              lead={t(found.isOver ? "overLead" : "lead", { organisation: found.organisation })}
            />
            <Messages namespaces={["reminders", "errors"]}>
              <EndReminders token={token} isOver={found.isOver} />
            </Messages>
          </>
        ) : (
          <>
            <PageHeader title={t("forgedTitle")} lead={t("forgedLead")} />
            <LinkButton href="/" tone="primary">
              {t("home")}
            </LinkButton>
          </>
        )}
      </div>
    </SiteFrame>
  );
}
