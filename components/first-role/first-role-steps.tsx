"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Progress } from "@/components/ui/progress";
import { firstOpen, formatAnswers, formatDraft } from "@/server/domain/first-role/answers";
import type { Answers } from "@/server/domain/first-role/model";
import type { AskedQuestion } from "@/server/domain/first-role/wording";
import { stepByKey } from "./step-keys";
import { StepList } from "./step-list";
import { StepOption } from "./step-option";
import { isAnswered, useSteps } from "./use-steps";

type Missing = "missing" | "gap";

/**
 * The questions, one a step, the answers in the address. When all are answered it calls `onDone`, or
 * opens `donePath` with `?answers=`. The last button is named by `doneLabel` where it does not show an
 * answer.
 */
export function FirstRoleSteps(props: {
  questions: readonly AskedQuestion[];
  initial: Readonly<{ answers: Answers; at: number }>;
  donePath?: string;
  onDone?: (answers: string) => void;
  doneLabel?: string;
  isPending?: boolean;
}) {
  const t = useTranslations("first-role.steps");
  const router = useRouter();
  const { at, answers, choose, go, heading } = useSteps(props.questions, props.initial);
  const [missing, setMissing] = useState<Readonly<{ at: number; why: Missing }> | null>(null);
  const question = props.questions[at];
  const total = props.questions.length;
  const isLast = at === total - 1;
  const done = answers.filter((_, place) => isAnswered(answers, place)).length;
  const error = missing?.at === at && !isAnswered(answers, at) ? t(missing.why) : null;
  const doneLabel = props.doneLabel ?? t("show");

  function finish() {
    const open = firstOpen(answers);
    if (open !== null) {
      setMissing({ at: open, why: open === at ? "missing" : "gap" });
      if (open !== at) go(open);
      return;
    }
    const text = formatAnswers(answers);
    if (props.onDone) props.onDone(text);
    // Reason: typed routes know literal paths only; this one carries the answers.
    else router.push(`${props.donePath}?answers=${text}` as Route);
  }

  function submit() {
    if (!isAnswered(answers, at)) {
      setMissing({ at, why: "missing" });
      document.querySelector<HTMLInputElement>("input[name=choice]")?.focus();
    } else if (isLast) finish();
    else go(at + 1);
  }

  if (!question) return null;
  return (
    <form
      method="get"
      noValidate
      onKeyDown={(event) => stepByKey(event, () => at > 0 && go(at - 1))}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {/* Before the page is alive the browser sends these, and the server goes on from them. */}
      <input type="hidden" name="answers" value={formatDraft(answers)} />
      <input type="hidden" name="step" value={at + 1} />
      <Progress
        label={t("progress", { step: at + 1, total })}
        text={t("answered", { done, total })}
        done={done}
        total={total}
      />
      <fieldset className="mt-8">
        <legend className="mb-5">
          <h1 ref={heading} tabIndex={-1} className="max-w-[26ch] outline-none">
            {question.question}
          </h1>
        </legend>
        {question.help ? (
          <p id="choice-help" className="-mt-2.5 mb-5 text-soft">
            {question.help}
          </p>
        ) : null}
        <div className="grid gap-2">
          {question.options.map((option, index) => (
            <StepOption
              key={`${question.id}${option.id}`}
              mark={index + 1}
              value={option.id}
              text={option.text}
              isChosen={answers[at] === option.id}
              describedBy={error ? "choice-error" : undefined}
              onChoose={() => choose(option.id)}
            />
          ))}
        </div>
        <FieldError id="choice-error">{error}</FieldError>
      </fieldset>
      <footer className="mt-7 flex flex-wrap gap-2.5">
        {at > 0 ? <Button onClick={() => go(at - 1)}>{t("back")}</Button> : null}
        <Button type="submit" tone="primary" isPending={isLast && props.isPending}>
          {isLast ? doneLabel : t("next")}
        </Button>
        {!isLast && done === total ? (
          <Button tone="quiet" isPending={props.isPending} onClick={finish}>
            {doneLabel}
          </Button>
        ) : null}
      </footer>
      <div className="mt-7">
        <StepList questions={props.questions} answers={answers} at={at} onGo={go} />
      </div>
    </form>
  );
}
