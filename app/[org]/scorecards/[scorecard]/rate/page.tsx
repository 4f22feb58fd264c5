import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { DiscardDraft } from "@/components/scorecard/discard-draft";
import { RatingForm } from "@/components/scorecard/rating-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { selfWording } from "@/server/domain/instrument/self-wording";

type Props = Readonly<{ params: Promise<{ org: string; scorecard: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scorecard.rate");
  return { title: t("pageTitle") };
}

export default async function RatePage({ params }: Props) {
  const { org, scorecard } = await params;
  const form = await orNotFound((await api()).scorecards.form({ org, scorecard }));
  // Typed routes know literal paths only.
  if (form.submittedAt) redirect(`/${org}/scorecards/${scorecard}` as Route);
  const [locale, t] = await Promise.all([getLocale(), getTranslations("scorecard")]);
  const words = selfWording(form.instrument, locale);
  const { userId, revision, answers, answeredAt } = form;
  return (
    <Messages namespaces={["scorecard", "errors", "common"]}>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <Breadcrumbs
          label={t("where")}
          items={[{ href: `/${org}/scorecards`, label: t("breadcrumb") }]}
        />
        <p className="pointer-coarse:hidden max-w-none text-sm text-soft">
          {t("rate.keys", { min: words.scale.min, max: words.scale.max })}
        </p>
      </div>
      <RatingForm data={{ org, scorecard, userId, revision, answers, answeredAt, words }} />
      <div className="mt-8 flex justify-end">
        <DiscardDraft org={org} scorecard={scorecard} />
      </div>
    </Messages>
  );
}
