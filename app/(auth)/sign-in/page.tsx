import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/account/entrance-forms";
import { Anchor } from "@/components/ui/anchor";
import { Notice } from "@/components/ui/notice";
import { api } from "@/server/api/caller";
import { safeNext } from "@/server/domain/next-address";

type Search = { next?: string | string[]; done?: string | string[] };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.signIn");
  return { title: t("title") };
}

export default async function SignInPage(props: { searchParams: Promise<Search> }) {
  const t = await getTranslations("accounts.signIn");
  const search = await props.searchParams;
  const wanted = typeof search.next === "string" ? search.next : undefined;
  const next = safeNext(wanted, "/organisations");
  // Reason: safeNext returns a page of this product.
  if ((await (await api()).accounts.entrance()).isSignedIn) redirect(next as Route);
  const done = search.done === "verified" || search.done === "reset" ? search.done : null;
  return (
    <>
      <h1>{t("title")}</h1>
      <div className="mt-6 grid gap-5">
        {done ? <Notice tone="success" title={t(done)} /> : null}
        {wanted && !done ? <p className="text-soft">{t("ended")}</p> : null}
        <SignInForm next={next} />
        <p className="text-sm">
          <Anchor href="/forgot-password" className="underline">
            {t("forgot")}
          </Anchor>
        </p>
        <p className="border-line border-t pt-5 text-sm text-soft">
          {t("new")}{" "}
          <Anchor href={signUpAddress(wanted ? next : null)} className="text-ink underline">
            {t("create")}
          </Anchor>
        </p>
      </div>
    </>
  );
}

function signUpAddress(next: string | null): string {
  return next ? `/sign-up?next=${encodeURIComponent(next)}` : "/sign-up";
}
