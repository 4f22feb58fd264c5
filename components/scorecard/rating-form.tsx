"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import {
  estimateMinutesLeft,
  estimatePace,
  findFirstUnfinished,
  listSteps,
} from "@/server/domain/scorecard/progress";
import { shownAnswers } from "@/server/domain/scorecard/screen";
import { QualityStep } from "./quality-step";
import type { RatingData } from "./rating-data";
import { rateByKey } from "./rating-keys";
import { ReviewStep } from "./review-step";
import { SaveStatus } from "./save-status";
import { selfRatingChannel } from "./send-answers";
import { StepNav } from "./step-nav";
import { SyncNotice } from "./sync-notice";
import { useAnswerSync } from "./use-answer-sync";
import { REVIEW, useStep } from "./use-step";

/** A self-rating being filled in: one quality a step, then the review. */
export function RatingForm({ data }: { data: RatingData }) {
  const t = useTranslations("scorecard.rate");
  const { org, scorecard, userId, revision } = data;
  const { sync, state } = useAnswerSync(
    selfRatingChannel({ org, scorecard }, userId),
    { revision, answers: data.answers },
    data.answeredAt,
  );
  const { qualities } = data.words;
  const { conflicts } = state.screen;
  const answers = shownAnswers(state.screen);
  const steps = listSteps(data.words, answers);
  const keys = qualities.map(({ key }) => key);
  const [first] = useState(() => keys[findFirstUnfinished(steps) ?? keys.length] ?? REVIEW);
  const { step, go, heading } = useStep(keys, first);
  const index = keys.indexOf(step);
  const quality = qualities[index];
  const following = qualities[index + 1];
  const minutes = estimateMinutesLeft(steps, estimatePace(state.answeredAt));
  const isLocked = !state.isReady || state.status === "closed";

  return (
    <div className="grid gap-7">
      <StepNav
        current={step}
        onGo={go}
        steps={[
          ...steps.map((one, at) => ({
            key: one.qualityKey,
            name: qualities[at]?.name ?? one.qualityKey,
            done: one.done,
            of: one.of,
            hasConflict: conflicts.some((conflict) => isIn(qualities[at], conflict)),
          })),
          { key: REVIEW, name: t("review"), done: 0, of: 0, hasConflict: false },
        ]}
      />
      <SyncNotice status={state.status} org={data.org} scorecard={data.scorecard} />
      <form
        method="post"
        noValidate
        onKeyDown={rateByKey}
        onSubmit={(event) => {
          event.preventDefault();
          if (quality) go(following?.key ?? REVIEW);
        }}
      >
        <header className="mb-8">
          <p className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
            {quality ? t("stepOf", { step: index + 1, of: qualities.length }) : t("lastStep")}
            {data.words.isDraft ? (
              <Badge look="dashed">{t("draft", { version: data.words.version })}</Badge>
            ) : null}
          </p>
          <h1 ref={heading} tabIndex={-1} className="outline-none">
            {quality?.name ?? t("reviewTitle")}
          </h1>
          {quality ? (
            <p className="mt-2 text-md text-soft">
              {quality.definition}{" "}
              {data.words.window ? t("window", { window: data.words.window }) : null}
            </p>
          ) : null}
        </header>
        {quality ? (
          <QualityStep
            key={quality.key}
            quality={quality}
            scale={data.words.scale}
            answers={answers}
            conflicts={conflicts}
            isLocked={isLocked}
            onAnswer={(place, value) => sync.give(place, value)}
            onChoose={(conflict, keep) => sync.choose(conflict, keep)}
          />
        ) : (
          <ReviewStep data={data} sync={sync} state={state} answers={answers} onGo={go} />
        )}
        <footer className="sticky bottom-0 z-10 [@media(max-height:420px)]:static mt-9 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t bg-paper py-3">
          <p className="flex flex-wrap gap-x-3 text-sm text-soft">
            <SaveStatus state={state} />
            <span className="inline-flex min-h-6 items-center">
              {minutes === 0 ? t("allAnswered") : t("minutesLeft", { minutes })}
            </span>
          </p>
          <div className="flex gap-2">
            {index === 0 ? null : (
              <Button onClick={() => go(keys[index < 0 ? keys.length - 1 : index - 1] ?? REVIEW)}>
                {t("back")}
              </Button>
            )}
            {quality ? (
              <Button type="submit" tone="primary">
                {t("next", { name: following?.name ?? t("review") })}
              </Button>
            ) : null}
          </div>
        </footer>
      </form>
    </div>
  );
}

function isIn(
  quality: RatingData["words"]["qualities"][number] | undefined,
  { kind, key }: { kind: string; key: string },
): boolean {
  if (kind === "level") return quality?.key === key;
  return quality?.items.some((item) => item.key === key) ?? false;
}
