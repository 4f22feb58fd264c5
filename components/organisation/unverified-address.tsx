import { Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";

/** One line above every page while an address is not verified; it stops nothing. */
export function UnverifiedAddress({ email }: { email: string }) {
  const t = useTranslations("organisations.frame");
  return (
    <div className="flex items-start gap-2.5 rounded-md bg-wash px-3 py-2 text-sm">
      <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <p className="wrap-anywhere max-w-none">
        {t("unverified", { email })}{" "}
        <Anchor href="/account" className="underline underline-offset-3">
          {t("verify")}
        </Anchor>
      </p>
    </div>
  );
}
