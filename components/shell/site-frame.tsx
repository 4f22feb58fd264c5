import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { BrandMark } from "./brand-mark";

/** The frame of pages for people who are not signed in. */
export function SiteFrame(props: { actions?: ReactNode; children: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <div className="mx-auto grid min-h-dvh max-w-[1180px] grid-rows-[auto_1fr_auto] px-4.5 md:px-9.5">
      <a href="#main" className="skip-link">
        {t("skip")}
      </a>
      <header className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 md:min-h-20">
        <Anchor
          href="/"
          className="flex min-h-9 items-center gap-2.25 font-bold tracking-[-0.01em]"
        >
          <BrandMark />
          {t("product")}
        </Anchor>
        {props.actions ? <div className="flex items-center gap-2">{props.actions}</div> : null}
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 outline-none">
        {props.children}
      </main>
      <footer className="border-line border-t py-6 text-sm text-soft">
        <p>{t("purpose")}</p>
      </footer>
    </div>
  );
}
