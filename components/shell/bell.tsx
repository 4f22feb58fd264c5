import { Bell as BellIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Anchor } from "@/components/ui/anchor";

/** Leads to what one was told; says how much of it is unread, by number and not by colour. */
export function Bell({ href, unread }: { href: string; unread: number }) {
  const t = useTranslations("shell.notifications");
  return (
    <Anchor
      href={href}
      aria-label={t("label", { count: unread })}
      className="relative inline-flex size-9 shrink-0 items-center justify-center rounded-md hover:bg-wash"
    >
      <BellIcon aria-hidden="true" className="size-5" />
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="-top-0.5 absolute left-5 min-w-4.5 rounded-full border border-paper bg-ink px-1 text-center text-paper text-xs leading-4"
        >
          {t("count", { count: Math.min(unread, 99), more: unread > 99 ? "yes" : "no" })}
        </span>
      ) : null}
    </Anchor>
  );
}
