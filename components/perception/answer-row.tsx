import { classNames } from "../ui/class-names";

export type AnswerOption = Readonly<{
  value: string;
  label: string;
  /** The digit that chooses it; none beyond nine positions. */
  mark: string;
  isWayOut: boolean;
}>;

type Props = Readonly<{
  id: string;
  name: string;
  definition: string | null;
  options: readonly AnswerOption[];
  value: string | undefined;
  onAnswer: (value: string) => void;
}>;

/** One responsibility and who could be accountable for it. */
export function AnswerRow(props: Props) {
  const { id } = props;
  return (
    <fieldset
      data-row={id}
      aria-describedby={props.definition ? `${id}-help` : undefined}
      className="scroll-mb-28 border-line border-t pt-4"
    >
      <legend className="float-left w-full font-semibold text-md leading-snug">{props.name}</legend>
      {props.definition ? (
        <p id={`${id}-help`} className="clear-both mb-2.5 text-sm text-soft">
          {props.definition}
        </p>
      ) : null}
      <div className="clear-both flex flex-wrap gap-1.5">
        {props.options.map((option) => (
          <Option key={option.value} option={option} row={props} />
        ))}
      </div>
    </fieldset>
  );
}

function Option({ option, row }: { option: AnswerOption; row: Props }) {
  return (
    <label
      className={classNames(
        "choice relative inline-flex min-h-9 scroll-mb-28 items-center gap-2 rounded-md border bg-card px-3 py-1.5 text-sm hover:border-soft",
        "has-checked:border-ink has-checked:bg-wash has-checked:shadow-[inset_0_0_0_1px_var(--color-ink)]",
        "has-focus-visible:outline-[2.5px] has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
        option.isWayOut ? "border-soft/50 border-dashed" : "border-line",
      )}
    >
      <input
        type="radio"
        name={row.id}
        value={option.value}
        data-key={option.mark}
        checked={row.value === option.value}
        onChange={() => row.onAnswer(option.value)}
        className="absolute size-px scroll-mt-16 scroll-mb-48 appearance-none outline-none"
      />
      {option.mark ? (
        <span aria-hidden="true" className="pointer-coarse:hidden text-soft text-xs">
          {option.mark}
        </span>
      ) : null}
      <span>{option.label}</span>
    </label>
  );
}
