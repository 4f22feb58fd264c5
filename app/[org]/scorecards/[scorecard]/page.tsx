import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { AnswerDetail } from "@/components/scorecard/answer-detail";
import { LevelProfile } from "@/components/scorecard/level-profile";
import { OwnHistory } from "@/components/scorecard/own-history";
import { ProfileHeader } from "@/components/scorecard/profile-header";
import { ProfileViews } from "@/components/scorecard/profile-views";
import { SharingForm } from "@/components/scorecard/sharing-form";
import { StatementProfile } from "@/components/scorecard/statement-profile";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { selfWording } from "@/server/domain/instrument/self-wording";
import { answersOf } from "@/server/domain/scorecard/answer";

type Props = Readonly<{
  params: Promise<{ org: string; scorecard: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scorecard.profile");
  return { title: t("title") };
}

export default async function ScorecardPage({ params, searchParams }: Props) {
  const [{ org, scorecard }, query] = await Promise.all([params, searchParams]);
  const profile = await orNotFound((await api()).scorecards.profile({ org, scorecard }));
  const { isAuthor, submittedAt, sharedWith, timeZone } = profile;
  const place = `/${org}/scorecards/${scorecard}`;
  // Typed routes know literal paths only.
  if (!submittedAt) redirect(`${place}/rate` as Route);
  const [locale, t] = await Promise.all([getLocale(), getTranslations("scorecard")]);
  const words = selfWording(profile.instrument, locale);
  const data = { words, answers: answersOf(profile.answers), qualities: profile.qualities };
  const view = query.view === "radar" ? "radar" : "dots";
  return (
    <>
      <ProfileHeader
        {...{ org, isAuthor, submittedAt, timeZone, sharedWith, words }}
        name={profile.name}
      />
      {words.isDraft ? (
        <p className="-mt-3 mb-7 text-sm text-soft">{t("profile.draftHelp")}</p>
      ) : null}
      <Section
        title={t("profile.statements.title")}
        aside={<ProfileViews place={place} view={view} />}
      >
        <p className="mb-3 text-sm text-soft">
          {t("profile.statements.aside", { min: words.scale.min, max: words.scale.max })}
        </p>
        <StatementProfile data={data} view={view} />
      </Section>
      <Section title={t("profile.levels.title")} aside={t("profile.levels.aside")}>
        <LevelProfile data={data} />
      </Section>
      {isAuthor ? (
        <Section title={t("profile.history.title")} aside={t("profile.history.aside")}>
          <OwnHistory {...{ words, timeZone }} histories={profile.histories} />
        </Section>
      ) : null}
      <Section title={t("profile.detail.title")}>
        <AnswerDetail data={data} />
      </Section>
      {isAuthor ? (
        <div className="no-print">
          <Section id="sharing" title={t("review.sharing.title")}>
            <p className="mb-4 text-soft">{t("review.purpose")}</p>
            <Messages namespaces={["scorecard", "errors"]}>
              <SharingForm org={org} scorecard={scorecard} sharedWith={sharedWith} />
            </Messages>
          </Section>
        </div>
      ) : null}
    </>
  );
}
