import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SessionEnded } from "@/components/account/session-ended";
import { SignOut } from "@/components/account/sign-out";
import { Messages } from "@/components/messages";
import { framePlaces } from "@/components/organisation/frame-places";
import { UnverifiedAddress } from "@/components/organisation/unverified-address";
import { AppShell } from "@/components/shell/app-shell";
import { getTheme } from "@/components/theme";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export default async function OrganisationLayout(props: {
  params: Promise<{ org: string }>;
  children: ReactNode;
}) {
  const { org } = await props.params;
  const [frame, theme, t] = await Promise.all([
    orNotFound((await api()).organisations.frame({ org })),
    getTheme(),
    getTranslations("organisations.frame"),
  ]);
  const asked = { ratings: frame.waiting, studies: frame.studies };
  const { sections, commands } = framePlaces(org, frame.permissions, asked, t);
  return (
    <AppShell
      homeHref={`/${org}`}
      sections={sections}
      organisations={frame.organisations.map((one) => ({
        href: `/${one.slug}`,
        name: one.name,
        isCurrent: one.slug === org,
      }))}
      createOrganisationHref="/organisations/new"
      notifications={{ href: `/${org}/notifications`, unread: frame.waiting.unread }}
      user={frame.user}
      userLinks={[
        { href: "/account", label: t("account") },
        { href: "/organisations", label: t("organisations") },
      ]}
      signOut={<SignOut label={t("signOut")} failedLabel={t("signOutFailed")} />}
      theme={theme}
      commands={commands}
      search={{
        org,
        groups: { teams: t("teams"), people: t("people"), cycles: t("cycles") },
      }}
      banner={frame.user.isVerified ? null : <UnverifiedAddress email={frame.user.email} />}
    >
      {props.children}
      <Messages namespaces={["accounts", "common", "errors"]}>
        <SessionEnded email={frame.user.email} />
      </Messages>
    </AppShell>
  );
}
