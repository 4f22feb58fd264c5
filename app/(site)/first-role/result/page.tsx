import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BadAnswers } from "@/components/first-role/bad-answers";
import { CopyAddress } from "@/components/first-role/copy-address";
import { ResultHead } from "@/components/first-role/result-head";
import { ResultView } from "@/components/first-role/result-view";
import { LinkButton } from "@/components/ui/link-button";
import { api } from "@/server/api/caller";
import { formatDraft, parseAnswers, parseDraft } from "@/server/domain/first-role/answers";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { explain } from "@/server/domain/first-role/explain";
import { recommend } from "@/server/domain/first-role/recommend";

type Props = Readonly<{ searchParams: Promise<{ answers?: string | string[] }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("first-role");
  // The address holds the answers: other sites need not learn them, nor search engines keep them.
  return { title: t("resultTitle"), referrer: "same-origin", robots: { index: false } };
}

export default async function FirstRoleResultPage({ searchParams }: Props) {
  const { answers: given } = await searchParams;
  const text = typeof given === "string" ? given : "";
  const parsed = parseAnswers(text, DRAFT_1);
  if (!parsed.ok) {
    const draft = formatDraft(parseDraft(text, DRAFT_1));
    const goOn = draft ? `/first-role?answers=${draft}` : null;
    return <BadAnswers problem={parsed.problem} goOn={goOn} start="/first-role" />;
  }
  const { answers } = parsed;
  const t = await getTranslations("first-role.actions");
  const recommendation = recommend(answers, DRAFT_1);
  const explanation = explain(answers, DRAFT_1, recommendation);
  const data = { answers, set: DRAFT_1, recommendation, explanation };
  const links = {
    result: (other: readonly string[]) => `/first-role/result?answers=${other.join("")}`,
    question: (at: number) => `/first-role?step=${at + 1}&answers=${text}`,
    json: `/api/v1/first-role?answers=${text}`,
  };
  const { isSignedIn } = await (await api()).accounts.entrance();
  const keep = `/first-role/keep?answers=${text}`;
  return (
    <>
      <ResultHead
        data={data}
        actions={
          <>
            <div className="flex flex-wrap items-center gap-2.5">
              <LinkButton
                href={isSignedIn ? keep : `/sign-up?next=${encodeURIComponent(keep)}`}
                tone="primary"
              >
                {t("keep")}
              </LinkButton>
              <LinkButton href="#answers">{t("change")}</LinkButton>
              <LinkButton href="/first-role" tone="quiet">
                {t("again")}
              </LinkButton>
              <CopyAddress label={t("copy")} copiedLabel={t("copied")} />
            </div>
            <p className="mt-3 text-sm text-soft">{t("keepNote")}</p>
          </>
        }
      />
      <ResultView data={data} links={links} />
    </>
  );
}
