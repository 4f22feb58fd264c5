/** One answer as a card with its number; the whole card is the control. */
export function StepOption(props: {
  mark: number;
  value: string;
  text: string;
  isChosen: boolean;
  describedBy: string | undefined;
  onChoose: () => void;
}) {
  return (
    <label className="choice relative flex min-h-12 items-start gap-3.5 rounded-md border border-line bg-card px-3.5 py-3 leading-snug transition-[border-color,background-color] hover:border-soft has-checked:border-ink has-checked:bg-wash has-checked:shadow-[inset_0_0_0_1px_var(--color-ink)] has-focus-visible:outline-[2.5px] has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name="choice"
        value={props.value}
        checked={props.isChosen}
        onChange={props.onChoose}
        aria-describedby={props.describedBy}
        className="absolute size-px scroll-mb-32 appearance-none outline-none"
      />
      <b aria-hidden="true" className="min-w-3 tabular-nums">
        {props.mark}
      </b>
      <span>{props.text}</span>
    </label>
  );
}
