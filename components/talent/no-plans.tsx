import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "../ui/empty-state";

/** What a talent plan is for, for whoever has never seen one. */
export function NoPlans({ action }: { action: ReactNode }) {
  const t = useTranslations("talent.empty");
  return (
    <EmptyState title={t("title")} headingLevel={2} action={action}>
      <p>{t("body")}</p>
      <ol className="mt-3 grid list-decimal gap-1 pl-5">
        <li>{t("one")}</li>
        <li>{t("two")}</li>
        <li>{t("three")}</li>
        <li>{t("four")}</li>
        <li>{t("five")}</li>
      </ol>
      {action ? null : <p className="mt-3">{t("reader")}</p>}
    </EmptyState>
  );
}
