import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignUpForm } from "@/components/account/entrance-forms";
import { Anchor } from "@/components/ui/anchor";
import { api } from "@/server/api/caller";
import { safeNext } from "@/server/domain/next-address";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.signUp");
  return { title: t("title") };
}

export default async function SignUpPage(props: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const t = await getTranslations("accounts.signUp");
  const { next: given } = await props.searchParams;
  const wanted = typeof given === "string" ? given : undefined;
  const next = safeNext(wanted, "/organisations/new");
  // Reason: safeNext returns a page of this product.
  if ((await (await api()).accounts.entrance()).isSignedIn) redirect(next as Route);
  const signIn = wanted ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in";
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mt-2.5 text-soft">{t("lead")}</p>
      <div className="mt-6 grid gap-5">
        <SignUpForm next={next} />
        <p className="border-line border-t pt-5 text-sm text-soft">
          {t("known")}{" "}
          <Anchor href={signIn} className="text-ink underline">
            {t("signIn")}
          </Anchor>
        </p>
      </div>
    </>
  );
}
