import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { COMMENT_MOST } from "@/server/domain/rating/form";
import { findGiveAways } from "@/server/domain/rating/give-away";
import type { Conflict } from "@/server/domain/scorecard/draft";
import { Field } from "../ui/field";
import { Textarea } from "../ui/textarea";
import { TextConflict } from "./text-conflict";

const FEW_LEFT = 500;

/** One open question. What may tell who writes is said while typing, on the device alone. */
export function CommentField(props: {
  question: string;
  text: string;
  names: readonly string[];
  conflict: Conflict<string, unknown> | undefined;
  isLocked: boolean;
  onText: (text: string) => void;
  onChoose: (keep: "yours" | "saved") => void;
}) {
  const t = useTranslations("ratings.comment");
  const { text, names } = props;
  const settled = useDeferredValue(text);
  const found = useMemo(
    () => findGiveAways(settled.slice(0, COMMENT_MOST), names),
    [settled, names],
  );
  const left = COMMENT_MOST - text.length;
  return (
    <div className="grid gap-2">
      {props.conflict ? (
        <TextConflict
          yours={String(props.conflict.yours)}
          saved={String(props.conflict.saved)}
          onChoose={props.onChoose}
        />
      ) : null}
      <Field
        label={props.question}
        optionalLabel={t("optional")}
        help={left <= FEW_LEFT && left >= 0 ? t("left", { count: left }) : undefined}
        error={left < 0 ? t("tooLong", { most: COMMENT_MOST, count: -left }) : undefined}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={5}
            value={text}
            disabled={props.isLocked}
            onChange={(event) => props.onText(event.target.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        {found.length > 0 ? (
          <div className="rounded-md bg-wash px-3.5 py-2.5 text-sm">
            <p className="font-semibold">{t("warning")}</p>
            <ul className="mt-1 list-disc pl-5">
              {found.slice(0, 5).map(({ kind, words }) => (
                <li key={`${kind} ${words}`} className="wrap-anywhere">
                  {t(`found.${kind}`, { words })}
                </li>
              ))}
            </ul>
            <p className="mt-1 text-soft">{t("yours")}</p>
          </div>
        ) : null}
      </div>
    </div>
  );
}
