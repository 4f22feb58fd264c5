import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { useAction } from "@/components/use-action";
import type { Answers } from "@/server/domain/scorecard/answer";
import { reviewScorecard } from "@/server/domain/scorecard/progress";
import { shownAnswers } from "@/server/domain/scorecard/screen";
import type { SharedWith } from "@/server/domain/scorecard/visibility";
import type { AnswerSync, SyncState } from "./answer-sync";
import { MissingAnswers } from "./missing-answers";
import type { RatingData } from "./rating-data";
import { SharingChoice } from "./sharing-choice";

/** What is unanswered, who may see it, and the end of it. */
export function ReviewStep(props: {
  data: RatingData;
  sync: AnswerSync;
  state: SyncState;
  answers: Answers;
  onGo: (step: string) => void;
}) {
  const t = useTranslations("scorecard.review");
  const { data, sync, state, answers } = props;
  const { org, scorecard } = data;
  const router = useRouter();
  const [sharedWith, setSharedWith] = useState<SharedWith>("me");
  const [isHeldUp, setHeldUp] = useState<"unsaved" | "changed" | null>(null);
  const review = reviewScorecard(data.words, answers);
  const submit = useAction(
    (revision: number) => trpc.scorecards.submit.mutate({ org, scorecard, revision, sharedWith }),
    // Typed routes know literal paths only.
    { onDone: () => router.replace(`/${org}/scorecards/${scorecard}` as Route) },
  );

  async function finish() {
    if (submit.isPending) return;
    setHeldUp(null);
    const reviewed = fingerprint(answers);
    const isSaved = await sync.flush();
    const { screen } = sync.getState();
    if (!isSaved) return setHeldUp("unsaved");
    // What another screen saved has to be seen before it is submitted.
    if (fingerprint(shownAnswers(screen)) !== reviewed) return setHeldUp("changed");
    await submit.run(screen.draft.revision);
  }

  return (
    <div>
      <MissingAnswers
        words={data.words}
        review={review}
        conflicts={state.screen.conflicts}
        onGo={props.onGo}
      />
      <Section title={t("sharing.title")}>
        <p className="mb-4 text-soft">{t("purpose")}</p>
        <SharingChoice value={sharedWith} onValueChange={setSharedWith} />
      </Section>
      <Section title={t("submit.title")}>
        <p className="text-soft">{t("submit.body")}</p>
        <div aria-live="polite" className="my-4 empty:my-0">
          {isHeldUp ? <Notice tone="warning" title={t(`heldUp.${isHeldUp}`)} /> : null}
          {submit.refused ? <Notice tone="error" title={submit.refused.message} /> : null}
        </div>
        <Button
          tone="primary"
          isPending={submit.isPending}
          disabled={!review.canSubmit || state.status === "closed"}
          onClick={finish}
          className="mt-4"
        >
          {t("submit.action")}
        </Button>
        {review.canSubmit ? null : <p className="mt-2 text-sm text-soft">{t("submit.tooEmpty")}</p>}
      </Section>
    </div>
  );
}

function fingerprint({ items, levels }: Answers): string {
  return JSON.stringify([[...items].sort(), [...levels].sort()]);
}
