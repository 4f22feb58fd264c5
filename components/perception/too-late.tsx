import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import type { RoundRow } from "./round-table";
import { useDay } from "./use-day";

/** A respondent who comes when nothing is taken any more: thanks, why, and where to go. */
export function TooLate({ round, home }: { round: RoundRow; home: string }) {
  const t = useTranslations("perceptions.late");
  const day = useDay();
  if (round.state === "cancelled") {
    return <Notice title={t("cancelled")}>{t("cancelledBody")}</Notice>;
  }
  const last = round.closedOn ?? round.closesOn;
  return (
    <Notice
      title={t("title")}
      action={<LinkButton href={`${home}/${round.id}`}>{t("results")}</LinkButton>}
    >
      {last ? t("body", { date: day(last) }) : t("bodyNoDay")}
    </Notice>
  );
}
