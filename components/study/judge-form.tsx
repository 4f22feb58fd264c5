"use client";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { inLocale } from "@/server/domain/instrument/wording";
import { ActionConfirm } from "../action-confirm";
import { KeptStatus } from "../instrument/kept-status";
import { trpc } from "../trpc";
import { Progress } from "../ui/progress";
import { UnsentSync } from "../unsent-sync";
import { RefusedByKey } from "../use-action";
import { LevelQuestion } from "./level-question";
import type { FormOfJudge, Judged } from "./study-data";

type Answers = ReadonlyMap<string, Judged>;

/** All levels in the judge's own order; kept as they are sorted and rated, handed in when whole. */
export function JudgeForm({ org, form }: { org: string; form: FormOfJudge }) {
  const t = useTranslations("instruments.judge");
  const locale = useLocale();
  const { id, anchors, qualities } = form;
  const [sync] = useState(
    () =>
      new UnsentSync<Answers>(
        (batch) =>
          trpc.studies.save.mutate({
            ...{ org, study: id },
            answers: [...batch].map(([anchor, judged]) => ({ anchor, ...judged })),
          }),
        (older, newer) => new Map([...older, ...newer]),
      ),
  );
  const state = useSyncExternalStore(sync.subscribe, sync.getState, sync.getState);
  useEffect(() => sync.start(), [sync]);
  const [answers, setAnswers] = useState<Answers>(
    () => new Map(form.answers.map(({ anchor, ...judged }) => [anchor, judged])),
  );
  const options = qualities.map((one) => {
    return { value: one.id, label: inLocale(one.wording, locale).name };
  });
  const isWhole = ({ quality, rating }: Judged) => quality !== null && rating !== null;
  const done = anchors.filter((one) => isWhole(answers.get(one.id) ?? NOTHING)).length;

  function judge(anchor: string, judged: Judged) {
    setAnswers(new Map(answers).set(anchor, judged));
    sync.keep(new Map([[anchor, judged]]));
  }

  return (
    <>
      <div className="sticky top-0 z-10 -mx-1 mb-4 grid gap-1.5 border-line border-b bg-paper px-1 py-2.5">
        <Progress
          label={t("progress")}
          done={done}
          total={anchors.length}
          text={t("progressText", { done, total: anchors.length })}
        />
        <KeptStatus state={state} onRetry={sync.flush} />
      </div>
      <ol className="grid gap-3.5">
        {anchors.map((anchor, at) => (
          <LevelQuestion
            key={anchor.id}
            place={at + 1}
            text={inLocale(anchor.wording, locale)}
            qualities={options}
            judged={answers.get(anchor.id) ?? NOTHING}
            onJudge={(judged) => judge(anchor.id, judged)}
          />
        ))}
      </ol>
      <div className="mt-6">
        <ActionConfirm
          tone="primary"
          label={t("handIn.label")}
          isDisabled={done < anchors.length}
          title={t("handIn.title")}
          description={t("handIn.body")}
          confirmLabel={t("handIn.label")}
          call={async () => {
            if (!(await sync.flush())) throw new RefusedByKey("instrument-unsaved");
            return trpc.studies.handIn.mutate({ org, study: id });
          }}
          doneMessage={t("handIn.done")}
        />
        {done < anchors.length ? (
          <p className="mt-2 text-sm text-soft">{t("left", { count: anchors.length - done })}</p>
        ) : null}
      </div>
    </>
  );
}

const NOTHING: Judged = { quality: null, rating: null };
