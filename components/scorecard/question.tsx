import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { type AnswerValue, NOT_OBSERVED } from "@/server/domain/scorecard/answer";

export type QuestionOption = Readonly<{ value: AnswerValue; mark: string; text: string }>;

type Props = Readonly<{
  id: string;
  legend: ReactNode;
  help?: ReactNode;
  options: readonly QuestionOption[];
  /** The way out, apart from the scale and never scored. */
  notObserved: string;
  value: AnswerValue | undefined;
  onAnswer: (value: AnswerValue) => void;
  /** Options side by side, or one under the other where each is a sentence. */
  look: "row" | "list";
  isLocked: boolean;
  children?: ReactNode;
}>;

/** One question as a radio group: the scale, and beside it 'not observed'. */
export function Question(props: Props) {
  const { id, options, look } = props;
  return (
    <fieldset
      data-question={id}
      disabled={props.isLocked}
      aria-describedby={props.help ? `${id}-help` : undefined}
      className="scroll-mb-28"
    >
      <legend
        className={classNames(
          "mb-3 text-pretty font-semibold tracking-[-0.01em]",
          look === "row" ? "max-w-[44ch] text-md leading-snug" : "text-base",
        )}
      >
        {props.legend}
      </legend>
      {props.help ? (
        <p id={`${id}-help`} className="-mt-2 mb-3 text-sm text-soft">
          {props.help}
        </p>
      ) : null}
      {props.children}
      <div
        className={
          look === "row" ? "grid gap-1.5 sm:auto-cols-fr sm:grid-flow-col" : "grid gap-1.5"
        }
      >
        {options.map((option) => (
          <Option key={option.mark} option={option} question={props} />
        ))}
      </div>
      <label className="relative mt-2 inline-flex min-h-8 scroll-mb-28 items-center gap-2 rounded-md px-1.5 text-soft text-sm has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-[2.5px] has-focus-visible:outline-focus">
        <input
          type="radio"
          name={id}
          value={NOT_OBSERVED}
          checked={props.value === NOT_OBSERVED}
          onChange={() => props.onAnswer(NOT_OBSERVED)}
          className="size-4.5 scroll-mb-28 accent-ink outline-none"
        />
        {props.notObserved}
      </label>
    </fieldset>
  );
}

function Option({ option, question }: { option: QuestionOption; question: Props }) {
  const isRow = question.look === "row";
  return (
    <label
      className={classNames(
        "choice relative flex min-h-11 scroll-mb-28 items-center gap-3 rounded-md border border-line bg-card px-3 py-2 text-sm leading-snug transition-[border-color,background-color] hover:border-soft",
        "has-checked:border-ink has-checked:bg-wash has-checked:shadow-[inset_0_0_0_1px_var(--color-ink)]",
        "has-focus-visible:outline-[2.5px] has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
        isRow
          ? "sm:min-h-19 sm:flex-col sm:justify-start sm:gap-0.5 sm:px-1.5 sm:text-center"
          : "items-start",
      )}
    >
      <input
        type="radio"
        name={question.id}
        value={option.value}
        checked={question.value === option.value}
        onChange={() => question.onAnswer(option.value)}
        className="absolute size-px scroll-mt-16 scroll-mb-48 appearance-none outline-none"
      />
      <b className={classNames("text-md", !isRow && "leading-[1.35]")}>{option.mark}</b>
      <span className="text-balance">{option.text}</span>
    </label>
  );
}
