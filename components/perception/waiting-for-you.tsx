import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { useDay } from "./use-day";

/** An open round that waits for whoever looks. */
export function WaitingForYou(props: { href: string; closesOn: string | null }) {
  const t = useTranslations("perceptions.waiting");
  const day = useDay();
  const until = props.closesOn ? t("until", { date: day(props.closesOn) }) : t("untilClosed");
  return (
    <Notice
      className="mb-6"
      title={t("title")}
      action={
        <LinkButton tone="primary" href={props.href}>
          {t("action")}
        </LinkButton>
      }
    >
      {t("body", { questions: until })}
    </Notice>
  );
}
