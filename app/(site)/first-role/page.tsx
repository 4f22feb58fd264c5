import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FirstRoleSteps } from "@/components/first-role/first-role-steps";
import { StepAside } from "@/components/first-role/step-aside";
import { Messages } from "@/components/messages";
import { firstOpen, formatDraft, parseDraft } from "@/server/domain/first-role/answers";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { withAnswer } from "@/server/domain/first-role/rank";
import { askedQuestions } from "@/server/domain/first-role/wording";

type Given = string | string[] | undefined;
type Props = Readonly<{
  searchParams: Promise<{ answers?: Given; step?: Given; choice?: Given }>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("first-role");
  // The address holds the answers: other sites need not learn them.
  return { title: t("title"), referrer: "same-origin" };
}

export default async function FirstRolePage({ searchParams }: Props) {
  const { answers: text, step, choice } = await searchParams;
  const answers = parseDraft(typeof text === "string" ? text : "", DRAFT_1);
  const wanted = Number(step) - 1;
  const at = answers[wanted] === undefined ? (firstOpen(answers) ?? 0) : wanted;
  if (typeof choice === "string") redirect(afterChoice(answers, at, choice));
  const [locale, t] = await Promise.all([getLocale(), getTranslations("first-role")]);
  return (
    <div className="grid gap-x-20 gap-y-8 pt-4 pb-16 md:pt-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <p className="text-soft lg:col-span-2">
        <b className="text-ink">{t("title")}</b> {t("steps.lead")}
      </p>
      <Messages namespaces={["first-role", "common"]}>
        <FirstRoleSteps
          questions={askedQuestions(DRAFT_1, locale)}
          initial={{ answers, at }}
          donePath="/first-role/result"
        />
      </Messages>
      <StepAside version={DRAFT_1.version} />
    </div>
  );
}

// An answer that the browser sent by itself, before the page was alive.
function afterChoice(answers: readonly string[], at: number, choice: string): Route {
  const text = formatDraft(parseDraft(withAnswer(answers, at, choice).join(""), DRAFT_1));
  const isWhole = text.length === answers.length && !text.includes("-");
  const isDone = isWhole && at === answers.length - 1;
  const next = `/first-role?step=${Math.min(at + 2, answers.length)}&answers=${text}`;
  // Reason: typed routes know literal paths only; these carry the answers.
  return (isDone ? `/first-role/result?answers=${text}` : next) as Route;
}
