import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Finding } from "@/server/domain/finding/finding";

/** An accepted finding: what it says, until when and why it was accepted. */
export function WaivedLine(props: { finding: Finding; says: string; action?: ReactNode }) {
  const t = useTranslations("findings");
  const format = useFormatter();
  const { waiver } = props.finding;
  if (!waiver) return null;
  const day = format.dateTime(new Date(waiver.expiresDay), {
    dateStyle: "medium",
    timeZone: "UTC",
  });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 max-w-[62ch] flex-1 basis-64">
        <p>{props.says}</p>
        <p className="wrap-anywhere text-soft">
          {t("waived.until", { day })} {waiver.reason}
        </p>
      </div>
      {props.action}
    </li>
  );
}
