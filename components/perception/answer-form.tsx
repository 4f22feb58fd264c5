"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { answersOf, type FormValues, NOBODY, UNSURE } from "@/server/domain/perception/answer";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Progress } from "../ui/progress";
import { useAction } from "../use-action";
import { chooseByKey } from "./answer-keys";
import { AnswerReview } from "./answer-review";
import { type AnswerOption, AnswerRow } from "./answer-row";
import { forgetKept, keep, readKept } from "./kept-answers";
import { Received } from "./received";

export type AnswerData = Readonly<{
  org: string;
  team: string;
  roundId: string;
  userId: string;
  questions: readonly Readonly<{ id: string; name: string; definition: string | null }>[];
  options: readonly Readonly<{ id: string; label: string }>[];
}>;

/** The form of one respondent: every row on one page, kept on this device, looked over, sent once. */
export function AnswerForm({ data }: { data: AnswerData }) {
  const t = useTranslations("perceptions.answer");
  const { org, team, roundId, questions } = data;
  const [values, setValues] = useState<FormValues>({});
  const [isKept, setKept] = useState(true);
  const [isReviewing, setReviewing] = useState(false);
  const [received, setReceived] = useState<"new" | "again" | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const ids = questions.map(({ id }) => id);
  const options = optionsOf(data, t("nobody"), t("unsure"));
  const send = useAction(
    () => trpc.perceptions.submit.mutate({ org, team, roundId, answers: answersOf(ids, values) }),
    {
      refresh: false,
      onDone: ({ isRepeated }) => {
        forgetKept(data);
        setReceived(isRepeated ? "again" : "new");
      },
    },
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is read once, when the page is alive
  useEffect(() => {
    setValues(
      readKept(
        data,
        ids,
        data.options.map(({ id }) => id),
      ),
    );
  }, []);
  useEffect(() => {
    if (isReviewing || received) heading.current?.focus();
  }, [isReviewing, received]);

  function answer(question: string, value: string) {
    const next = { ...values, [question]: value };
    setValues(next);
    setKept(keep(data, next));
  }

  const done = ids.filter((id) => values[id] !== undefined).length;
  const home = `/${org}/teams/${team}/perceptions`;
  if (received) return <Received heading={heading} home={home} isRepeated={received === "again"} />;
  if (isReviewing) {
    return (
      <AnswerReview
        heading={heading}
        rows={questions.map(({ id, name }) => ({
          id,
          name,
          said: options.find(({ value }) => value === values[id])?.label ?? null,
        }))}
        refused={send.refused?.message ?? null}
        isPending={send.isPending}
        onBack={() => setReviewing(false)}
        onSend={() => void send.run(undefined)}
      />
    );
  }
  return (
    <form
      method="post"
      noValidate
      onKeyDown={chooseByKey}
      onSubmit={(event) => {
        event.preventDefault();
        setReviewing(true);
        window.scrollTo({ top: 0 });
      }}
      className="grid gap-6"
    >
      <p className="pointer-coarse:hidden text-sm text-soft">{t("keys")}</p>
      {questions.map((question) => (
        <AnswerRow
          key={question.id}
          {...question}
          options={options}
          value={values[question.id]}
          onAnswer={(value) => answer(question.id, value)}
        />
      ))}
      {isKept ? null : <Notice tone="warning" title={t("notKept")} />}
      <footer className="sticky bottom-0 z-10 [@media(max-height:420px)]:static flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-line border-t bg-paper py-3">
        <div className="min-w-52 flex-1 sm:max-w-90">
          <Progress
            label={done > 0 && isKept ? t("kept") : t("progress")}
            done={done}
            total={ids.length}
            text={t("progressText", { done, total: ids.length })}
          />
        </div>
        <Button type="submit" tone="primary">
          {t("review")}
        </Button>
      </footer>
    </form>
  );
}

function optionsOf({ options }: AnswerData, nobody: string, unsure: string): AnswerOption[] {
  const positions = options.map(({ id, label }, at) => ({ value: id, label, at: at + 1 }));
  const all = [...positions, { value: NOBODY, label: nobody, at: positions.length + 1 }];
  return [
    ...all.map(({ value, label, at }) => ({
      value,
      label,
      mark: at <= 9 ? String(at) : "",
      isWayOut: value === NOBODY,
    })),
    { value: UNSURE, label: unsure, mark: "0", isWayOut: true },
  ];
}
