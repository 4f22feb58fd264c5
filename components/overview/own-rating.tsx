import { useFormatter, useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";
import { Section } from "../ui/section";

export type OwnScorecards = Readonly<{
  draft: Readonly<{ id: string; startedAt: Date }> | null;
  submitted: Readonly<{ id: string; submittedAt: Date | null; sharedWith: string }> | null;
}>;

/** How it stands with one's own self-rating, and who can see it. */
export function OwnRating(props: { org: string; own: OwnScorecards }) {
  const t = useTranslations("overview.self");
  const format = useFormatter();
  const { draft, submitted } = props.own;
  const day = (date: Date) => format.dateTime(date, { dateStyle: "long" });
  return (
    <Section title={t("title")}>
      <div className="grid gap-1">
        {draft ? <p>{t("draft", { date: day(draft.startedAt) })}</p> : null}
        {submitted?.submittedAt ? (
          <p>
            {t("submitted", { date: day(submitted.submittedAt) })}{" "}
            {t(`shared.${submitted.sharedWith}`)}
          </p>
        ) : null}
        {!draft && !submitted ? (
          <>
            <p>{t("none")}</p>
            <p className="text-soft">{t("noneBody")}</p>
          </>
        ) : null}
      </div>
      <div className="mt-4">
        <LinkButton href={`/${props.org}/scorecards`}>{t("open")}</LinkButton>
      </div>
    </Section>
  );
}
