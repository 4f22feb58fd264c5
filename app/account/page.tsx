import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AskVerification, NameForm, PasswordForm } from "@/components/account/account-forms";
import { SessionEnded } from "@/components/account/session-ended";
import { SessionList } from "@/components/account/session-list";
import { SignOut } from "@/components/account/sign-out";
import { Messages } from "@/components/messages";
import { SiteFrame } from "@/components/shell/site-frame";
import { Anchor } from "@/components/ui/anchor";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.own");
  return { title: t("title") };
}

export default async function AccountPage() {
  const t = await getTranslations("accounts");
  const account = await orNotFound((await api()).accounts.own());
  const { email } = account;
  return (
    <SiteFrame
      actions={
        <SignOut
          label={t("signOut")}
          failedLabel={t("signOutFailed")}
          className={buttonClass("quiet")}
        />
      }
    >
      <Messages namespaces={["accounts", "common", "errors"]}>
        <SessionEnded email={email} />
        <div className="max-w-[760px] pb-12">
          <PageHeader
            breadcrumbs={
              <Anchor href="/organisations" className="text-sm text-soft underline">
                {t("own.back")}
              </Anchor>
            }
            title={t("own.title")}
            lead={t("own.lead")}
          />
          {account.isVerified ? null : (
            <Notice
              title={t("own.unverifiedTitle")}
              action={<AskVerification />}
              className="mb-7 wrap-anywhere"
            >
              {account.hasMail ? t("own.unverifiedMail", { email }) : t("own.unverifiedConsole")}
            </Notice>
          )}
          <Section title={t("own.you")}>
            <dl className="mb-5">
              <dt className="font-semibold">{t("email")}</dt>
              <dd className="wrap-anywhere flex flex-wrap items-center gap-2">
                {email}
                <Badge look={account.isVerified ? "plain" : "dashed"}>
                  {account.isVerified ? t("own.verified") : t("own.unverified")}
                </Badge>
              </dd>
            </dl>
            <NameForm name={account.name} />
          </Section>
          <Section title={t("own.password")} aside={t("own.passwordAside")}>
            <PasswordForm email={email} />
          </Section>
          <Section title={t("own.sessions")} aside={t("own.sessionsAside")}>
            <SessionList sessions={account.sessions} now={new Date()} />
          </Section>
        </div>
      </Messages>
    </SiteFrame>
  );
}
