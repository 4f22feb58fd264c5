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

type Props = Readonly<{
  org: string;
  team: string;
  weightSet: string;
  questions: readonly AskedQuestion[];
  initial: Readonly<{ answers: Answers; at: number }>;
}>;

/** The questions, answered by one person for the team; saved once all are answered. */
export function AnswerForTeam({ org, team, weightSet, questions, initial }: Props) {
  const t = useTranslations("first-role-run.answer");
  const router = useRouter();
  const action = useAction(
    (answers: string) => trpc.firstRole.save.mutate({ org, team, weightSet, answers }),
    {
      refresh: false,
      onDone: ({ run }) => {
        // The run was just made; typed routes know literal paths only.
        router.push(`/${org}/teams/${team}/first-role/runs/${run}` as Route);
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
        doneLabel={t("save")}
        isPending={action.isPending}
        onDone={(answers) => void action.run(answers)}
      />
    </>
  );
}
