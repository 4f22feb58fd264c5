import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  COMMENT_MOST,
  isSendable,
  type RatingForm,
  ratingFormOf,
} from "@/server/domain/rating/form";
import { paceOf } from "@/server/domain/rating/pace";
import { reviewScorecard } from "@/server/domain/scorecard/progress";
import { shownEntries } from "@/server/domain/scorecard/screen";
import { MissingAnswers } from "../scorecard/missing-answers";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { useAction } from "../use-action";
import { formCalls } from "./door";
import type { RaterState, RaterSync } from "./rater-state";
import type { RaterData } from "./rating-data";
import { hashOfSecret } from "./receipt-secret";

/** What is open, what becomes of it, and the end of it. */
export function SendStep(props: {
  data: RaterData;
  sync: RaterSync;
  state: RaterState;
  form: RatingForm;
  /** Comments too long to be saved stand here alone. */
  texts: ReadonlyMap<number, string>;
  answeredAt: readonly Date[];
  secret: string;
  onGo: (step: string) => void;
  onSent: (isRepeated: boolean) => void;
}) {
  const t = useTranslations("ratings.review");
  const { data, sync, form, texts } = props;
  const [isHeldUp, setHeldUp] = useState<"unsaved" | "changed" | null>(null);
  const tooLong = [...texts].some(([, text]) => text.length > COMMENT_MOST);
  const canSend = isSendable(form.answers) && !tooLong;
  const review = reviewScorecard(data.words, form.answers);
  const send = useAction(
    (revision: number) =>
      formCalls(data.door, data.participation).submit({
        secretHash: hashOfSecret(props.secret),
        revision,
        answers: [
          ...[...form.answers.items].map(([key, value]) => ({ kind: "item" as const, key, value })),
          ...[...form.answers.levels].map(([key, value]) => ({
            kind: "level" as const,
            key,
            value,
          })),
        ],
        comments: Object.fromEntries(texts),
        together: form.together,
        importance: [...form.importance],
        pace: paceOf(props.answeredAt),
      }),
    { refresh: false, onDone: ({ isRepeated }) => props.onSent(isRepeated) },
  );

  async function finish() {
    if (send.isPending) return;
    setHeldUp(null);
    const isSaved = await sync.flush();
    const { screen, status } = sync.getState();
    // A form that is closed already says so itself, in words, when it is sent.
    if (!isSaved && status !== "closed") return setHeldUp("unsaved");
    // What another window saved has to be seen before it is sent.
    const now = ratingFormOf(shownEntries(screen));
    if (fingerprint(now) !== fingerprint(form)) return setHeldUp("changed");
    await send.run(screen.draft.revision);
  }

  return (
    <div>
      <MissingAnswers
        words={data.words}
        review={review}
        conflicts={props.state.screen.conflicts}
        onGo={props.onGo}
      />
      <Section title={t("title")}>
        <p className="max-w-[65ch] text-soft">{t("body", { name: data.subject })}</p>
        <div aria-live="polite" className="my-4 empty:my-0">
          {isHeldUp ? <Notice tone="warning" title={t(`heldUp.${isHeldUp}`)} /> : null}
          {send.refused ? <Notice tone="error" title={send.refused.message} /> : null}
        </div>
        <Button
          tone="primary"
          isPending={send.isPending}
          disabled={!canSend}
          onClick={finish}
          className="mt-4"
        >
          {t("send")}
        </Button>
        {tooLong ? <p className="mt-2 text-sm text-soft">{t("tooLong")}</p> : null}
        {isSendable(form.answers) ? null : (
          <p className="mt-2 text-sm text-soft">{t("tooEmpty")}</p>
        )}
      </Section>
    </div>
  );
}

function fingerprint({ answers, comments, together, importance }: RatingForm): string {
  const { items, levels } = answers;
  return JSON.stringify([
    [...items].sort(),
    [...levels].sort(),
    [...comments].sort(),
    together,
    importance,
  ]);
}
