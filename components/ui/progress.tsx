import { useId } from "react";

/** How much is done of how much there is: true numbers, said in words beside the bar. */
export function Progress(props: { label: string; done: number; total: number; text: string }) {
  const id = useId();
  return (
    <div>
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span id={id}>{props.label}</span>
        <span className="text-soft">{props.text}</span>
      </div>
      <progress
        aria-labelledby={id}
        aria-valuetext={props.text}
        value={Math.min(props.done, props.total)}
        max={Math.max(props.total, 1)}
        className="progress mt-1.5"
      />
    </div>
  );
}
