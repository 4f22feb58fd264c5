import { useFormatter, useTranslations } from "next-intl";
import type { ListedResponsibility } from "@/server/features/responsibilities/reads";
import { Badge } from "../ui/badge";

/** What sets a responsibility apart: own, changed, changing, retired, still to come. */
export function ResponsibilityBadges({ one }: { one: ListedResponsibility }) {
  const t = useTranslations("responsibilities.list");
  const format = useFormatter();
  const day = (text: string) =>
    format.dateTime(new Date(text), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {one.state === "future" && one.fromDay ? (
        <Badge look="dashed">{t("future", { day: day(one.fromDay) })}</Badge>
      ) : null}
      {one.toDay ? <Badge look="dashed">{t("retired", { day: day(one.toDay) })}</Badge> : null}
      {one.state === "retired" && !one.toDay ? <Badge look="dashed">{t("gone")}</Badge> : null}
      {one.key === null ? <Badge>{t("own")}</Badge> : null}
      {one.isDifferent ? <Badge>{t("differs")}</Badge> : null}
      {one.state === "used" && one.isChanging ? <Badge>{t("changing")}</Badge> : null}
    </span>
  );
}
