import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignOut } from "@/components/account/sign-out";
import { AcceptInvitation } from "@/components/invitation/accept-invitation";
import { DeadInvitation } from "@/components/invitation/dead-invitation";
import { InvitationTerms } from "@/components/invitation/invitation-terms";
import { SignInFirst } from "@/components/invitation/sign-in-first";
import { Messages } from "@/components/messages";
import { SiteFrame } from "@/components/shell/site-frame";
import { buttonClass } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invitations.accept");
  return { title: t("pageTitle"), referrer: "no-referrer" };
}

export default async function InvitationPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const t = await getTranslations("invitations.accept");
  const found = await find(token);
  if (!found) return <DeadInvitation state="forged" />;
  const { orgName, slug } = found;
  const open = slug ? { href: `/${slug}`, org: orgName } : null;
  if (found.state !== "pending") {
    return <DeadInvitation state={found.state} isMine={found.isMine} open={open} />;
  }
  if (found.isMember) return <DeadInvitation state="already" open={open} />;
  return (
    <SiteFrame>
      <div className="max-w-[720px] pb-16">
        <PageHeader title={t("title", { org: orgName })} lead={t("lead", { org: orgName })} />
        <InvitationTerms {...found} />
        {found.user ? (
          <Messages namespaces={["invitations", "errors"]}>
            <p className="mb-4 text-soft">{t("signedInAs", found.user)}</p>
            <AcceptInvitation token={token} />
            <p className="mt-6 text-soft text-sm">{t("otherAccount")}</p>
            <SignOut
              label={t("signOut")}
              failedLabel={t("signOutFailed")}
              next={`/invitations/${token}`}
              className={`${buttonClass("plain", "sm")} mt-2`}
            />
          </Messages>
        ) : (
          <SignInFirst token={token} />
        )}
      </div>
    </SiteFrame>
  );
}

// Whatever is wrong with the link itself is told on the page, not as a page that does not exist.
async function find(token: string) {
  try {
    return await (await api()).invitations.find({ token });
  } catch (error) {
    const isForged =
      error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST");
    if (isForged) return null;
    throw error;
  }
}
