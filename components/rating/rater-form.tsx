"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { COMMENT_MOST, ratingFormOf } from "@/server/domain/rating/form";
import { writeImportance } from "@/server/domain/rating/importance";
import { estimateMinutesLeft, estimatePace, listSteps } from "@/server/domain/scorecard/progress";
import { shownEntries } from "@/server/domain/scorecard/screen";
import { QualityStep } from "../scorecard/quality-step";
import { rateByKey } from "../scorecard/rating-keys";
import { SaveStatus } from "../scorecard/save-status";
import { StepNav } from "../scorecard/step-nav";
import { useAnswerSync } from "../scorecard/use-answer-sync";
import { REVIEW, useStep } from "../scorecard/use-step";
import { Button } from "../ui/button";
import { formCalls } from "./door";
import { FormHeader } from "./form-header";
import { MattersStep } from "./matters-step";
import type { RaterData } from "./rating-data";
import { Receipt } from "./receipt";
import { newReceiptSecret } from "./receipt-secret";
import { SameQuality } from "./same-quality";
import { SendStep } from "./send-step";
import { RaterSyncNotice } from "./sync-notice";
import { WordsStep } from "./words-step";

const START = "start";
const WORDS = "words";
const MATTERS = "matters";

/**
 * A form about somebody else: the promise, one quality a step, words, the review and the receipt;
 * `wayOut` is there until it is sent.
 */
export function RaterForm(props: { data: RaterData; promise: ReactNode; wayOut: ReactNode }) {
  const { data, promise } = props;
  const t = useTranslations("ratings.form");
  const matters = useTranslations("matters");
  const { qualities, scale } = data.words;
  const [calls] = useState(() => formCalls(data.door, data.participation));
  const { sync, state } = useAnswerSync(calls.channel, data.draft, []);
  // One secret for every attempt: of a form whose answer was lost on the way it is still the receipt.
  const [secret] = useState(newReceiptSecret);
  const [sent, setSent] = useState<{ isRepeated: boolean } | null>(null);
  const [answeredAt, setAnsweredAt] = useState<readonly Date[]>([]);
  const [tooLong, setTooLong] = useState<ReadonlyMap<number, string>>(new Map());
  const form = ratingFormOf(shownEntries(state.screen));
  const texts = new Map([...form.comments, ...tooLong]);
  const { conflicts } = state.screen;
  const steps = listSteps(data.words, form.answers);
  const keys = [
    START,
    ...qualities.map(({ key }) => key),
    WORDS,
    ...(data.asksImportance ? [MATTERS] : []),
  ];
  const { step, go, heading } = useStep(keys, START);
  const index = keys.indexOf(step);
  const at = keys[index] === undefined ? keys.length : index;
  const quality = qualities[index - 1];
  const following = keys[at + 1] ?? REVIEW;
  const names: Record<string, string> = {
    ...{ [WORDS]: t("words"), [MATTERS]: matters("title"), [REVIEW]: t("review") },
  };
  const nameOf = (key: string) =>
    qualities.find((one) => one.key === key)?.name ?? names[key] ?? "";
  const said = saysSomething(form.together, texts);
  const importanceClash = conflicts.find(({ kind }) => kind === "importance");
  const isLocked = !state.isReady || state.status === "closed";
  const minutes = estimateMinutesLeft(steps, estimatePace(answeredAt));

  function writeComment(question: number, text: string) {
    const others = [...tooLong].filter(([key]) => key !== question);
    const isTooLong = text.length > COMMENT_MOST;
    setTooLong(new Map(isTooLong ? [...others, [question, text]] : others));
    if (!isTooLong) sync.give({ kind: "comment", key: String(question) }, text);
  }

  if (sent) return <Receipt data={data} secret={secret} isRepeated={sent.isRepeated} />;
  return (
    <div className="grid gap-7">
      <StepNav
        current={step}
        onGo={go}
        steps={[
          { key: START, name: t("start"), done: 0, of: 0, hasConflict: false },
          ...steps.map((one, place) => ({
            ...{ key: one.qualityKey, name: nameOf(one.qualityKey), done: one.done, of: one.of },
            hasConflict: conflicts.some(
              ({ kind, key }) =>
                (kind === "level" && key === one.qualityKey) ||
                qualities[place]?.items.some((item) => kind === "item" && item.key === key),
            ),
          })),
          {
            ...{ key: WORDS, name: t("words"), of: said, done: said },
            hasConflict: conflicts.some(({ kind }) => kind === "comment" || kind === "together"),
          },
          ...(data.asksImportance
            ? [
                {
                  ...{ key: MATTERS, name: matters("step"), of: 0, done: 0 },
                  hasConflict: importanceClash !== undefined,
                },
              ]
            : []),
          { key: REVIEW, name: t("review"), done: 0, of: 0, hasConflict: false },
        ]}
      />
      <RaterSyncNotice status={state.status} door={data.door} participation={data.participation} />
      <form
        method="post"
        noValidate
        onKeyDown={quality ? rateByKey : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          if (step !== REVIEW) go(following);
        }}
      >
        <FormHeader
          heading={heading}
          data={data}
          step={step}
          quality={quality}
          place={{ step: index, of: qualities.length }}
          title={
            quality?.name ?? (step === START ? t("about", { name: data.subject }) : nameOf(step))
          }
        />
        {step === START ? promise : null}
        {quality ? (
          <QualityStep
            key={quality.key}
            quality={quality}
            scale={scale}
            answers={form.answers}
            conflicts={conflicts.flatMap((one) => {
              const { kind, yours, saved } = one;
              const isOf = kind === "item" || kind === "level";
              // Reason: the server takes no text for an item or a level.
              return isOf ? [{ ...one, kind, yours: yours as number, saved: saved as number }] : [];
            })}
            isLocked={isLocked}
            anchorsLegend={t("anchors", { name: data.subject })}
            onAnswer={(place, value) => {
              setAnsweredAt([...answeredAt, new Date()]);
              sync.give(place, value);
            }}
            onChoose={(conflict, keep) => sync.choose(conflict, keep)}
          />
        ) : null}
        {step === WORDS ? (
          <WordsStep
            data={data}
            together={form.together}
            texts={texts}
            conflicts={conflicts}
            isLocked={isLocked}
            onTogether={(value) => sync.give({ kind: "together", key: "together" }, value)}
            onText={writeComment}
            onChoose={(conflict, keep) => sync.choose(conflict, keep)}
          />
        ) : null}
        {step === MATTERS ? (
          <MattersStep
            data={data}
            chosen={form.importance}
            conflict={importanceClash}
            isLocked={isLocked}
            onChosen={(chosen) =>
              sync.give({ kind: "importance", key: "importance" }, writeImportance(chosen))
            }
            onChoose={(conflict, keep) => sync.choose(conflict, keep)}
          />
        ) : null}
        {step === REVIEW ? (
          <SendStep
            data={data}
            sync={sync}
            state={state}
            form={form}
            texts={texts}
            answeredAt={answeredAt}
            secret={secret}
            onGo={go}
            onSent={(isRepeated) => setSent({ isRepeated })}
          />
        ) : null}
        <SameQuality data={data} step={step} />
        <footer className="sticky bottom-0 z-10 [@media(max-height:420px)]:static mt-9 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t bg-paper py-3">
          <p className="flex flex-wrap gap-x-3 text-sm text-soft">
            <SaveStatus state={state} />
            <span className="inline-flex min-h-6 items-center">
              {minutes === 0 ? t("allAnswered") : t("minutesLeft", { minutes })}
            </span>
          </p>
          <div className="flex flex-wrap gap-2">
            {at === 0 ? null : (
              <Button onClick={() => go(keys[at - 1] ?? START)}>{t("back")}</Button>
            )}
            {step === REVIEW ? null : (
              <Button type="submit" tone="primary">
                {step === START ? t("begin") : t("next", { name: nameOf(following) })}
              </Button>
            )}
          </div>
        </footer>
      </form>
      {props.wayOut}
    </div>
  );
}

// Nothing of these is asked for; that something is said shows.
function saysSomething(together: string | null, texts: ReadonlyMap<number, string>): 0 | 1 {
  return together !== null || [...texts.values()].some((text) => text !== "") ? 1 : 0;
}
