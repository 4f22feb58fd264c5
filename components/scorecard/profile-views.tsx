import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";

/** The views of a profile, each with its own address. */
export function ProfileViews({ place, view }: { place: string; view: "dots" | "radar" }) {
  const t = useTranslations("scorecard.profile");
  const items = (["dots", "radar"] as const).map((one) => ({
    href: one === "dots" ? place : `${place}?view=${one}`,
    label: t(one),
    isCurrent: one === view,
  }));
  return (
    <div className="no-print">
      <LinkTabs look="chips" label={t("views")} items={items} />
    </div>
  );
}
