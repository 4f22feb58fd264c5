"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { AskedQuestion } from "@/server/domain/first-role/wording";
import type { SetFigures } from "@/server/domain/first-role-round/fork";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field";
import { Notice } from "../ui/notice";
import { TextField } from "../ui/text-field";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";
import { useFirstError } from "../use-first-error";
import { figuresIn, numberIn, sumOf } from "./form-figures";
import { QuestionFigures } from "./question-figures";

type Props = Readonly<{
  org: string;
  set: Readonly<{ id: string; name: string; version: number }>;
  questions: readonly AskedQuestion[];
  figures: SetFigures;
  base: SetFigures;
}>;

/** A draft's weights and values; the sum follows every key, errors stand at their fields. */
export function SetForm({ org, set, questions, figures, base }: Props) {
  const t = useTranslations("weight-sets.one");
  const [weights, setWeights] = useState(figures.weights);
  const [isDirty, setDirty] = useState(false);
  const action = useAction(
    (form: FormData) =>
      trpc.firstRole.changeSet.mutate({
        org,
        set: set.id,
        version: set.version,
        name: String(form.get("name")),
        ...figuresIn(form, figures),
      }),
    {
      onDone: () => {
        setDirty(false);
        notify({ title: t("saved") });
      },
    },
  );
  const form = useFirstError(action.refused);
  const errors = action.refused?.fields ?? {};
  const sum = sumOf(weights);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void action.run(new FormData(event.currentTarget));
  }

  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={submit}
      onInput={() => setDirty(true)}
      className="grid grid-cols-[minmax(0,1fr)] gap-6"
    >
      {action.refused ? <Notice tone="error" title={action.refused.message} /> : null}
      <TextField
        className="max-w-110"
        name="name"
        label={t("name")}
        defaultValue={set.name}
        error={errors.name}
      />
      <p className="max-w-[66ch] text-sm text-soft">{t("scale")}</p>
      <ol className="border-line border-t">
        {questions.map((question) => (
          <QuestionFigures
            key={question.id}
            question={question}
            figures={figures}
            base={base}
            share={sum > 0 ? sumOf({ own: weights[question.id] ?? 0 }) / sum : null}
            errors={errors}
            onWeight={(text) => setWeights({ ...weights, [question.id]: numberIn(text) })}
          />
        ))}
      </ol>
      <div className="sticky bottom-0 border-line border-t bg-paper py-3.5">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button type="submit" tone="primary" isPending={action.isPending}>
            {t("save")}
          </Button>
          <output className="font-semibold">{sum > 0 ? t("sum", { sum }) : t("sumNothing")}</output>
        </div>
        <FieldError>{errors.weights}</FieldError>
        {isDirty ? <p className="mt-1.5 text-sm text-soft">{t("unsaved")}</p> : null}
      </div>
    </form>
  );
}
