"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Answers } from "@/server/domain/first-role/model";
import type { AskedQuestion } from "@/server/domain/first-role/wording";
import { FirstRoleSteps } from "../first-role/first-role-steps";
import { trpc } from "../trpc";
import { Notice } from "../ui/notice";
import { useAction } from "../use-action";
import { useSavedAnswers } from "./use-saved-answers";

type Props = Readonly<{
  org: string;
  team: string;
  round: string;
  questions: readonly AskedQuestion[];
  initial: Readonly<{ answers: Answers; at: number }>;
}>;

/** One's own answers in a round: saved as they are given, handed in once all are there. */
export function AnswerInRound({ org, team, round, questions, initial }: Props) {
  const t = useTranslations("first-role-run.form");
  const router = useRouter();
  const saved = useSavedAnswers(initial.answers, (answers) =>
    trpc.firstRole.saveAnswers.mutate({ org, round, answers }),
  );
  const action = useAction(
    async (answers: string) => {
      await saved.settle();
      await trpc.firstRole.submitAnswers.mutate({ org, round, answers });
    },
    {
      refresh: false,
      onDone: () => {
        // Typed routes know literal paths only; this one carries ids.
        router.push(`/${org}/teams/${team}/first-role/rounds/${round}` as Route);
      },
    },
  );
  return (
    <>
      {action.refused ? (
        <Notice tone="error" className="mb-6" title={action.refused.message} />
      ) : null}
      <FirstRoleSteps
        questions={questions}
        initial={initial}
        doneLabel={t("submit")}
        isPending={action.isPending}
        onDone={(answers) => void action.run(answers)}
      />
      <p aria-live="polite" className="mt-4 min-h-6 text-sm text-soft">
        {saved.status === "idle" ? null : t(saved.status)}
      </p>
    </>
  );
}
