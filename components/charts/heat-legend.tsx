import type { HeatClass } from "./heatmap-model";

/** What the colour steps mean, with their limits in figures, and what a hatched cell means. */
export function HeatLegend(props: {
  label: string;
  steps: readonly { cls: HeatClass; text: string }[];
  suppressed?: { text: string; meaning: string };
}) {
  return (
    <dl
      aria-label={props.label}
      className="print-colour mt-3 flex flex-wrap gap-x-3 gap-y-1.5 text-soft text-xs"
    >
      {props.steps.map((step) => (
        <div key={step.cls} className="flex items-center gap-1.5">
          <dt aria-hidden="true" className={`s${step.cls} size-4 rounded-sm border border-line`} />
          <dd>{step.text}</dd>
        </div>
      ))}
      {props.suppressed ? (
        <div className="flex items-center gap-1.5">
          <dt className="suppressed rounded-sm border border-line px-1.5">
            {props.suppressed.text}
          </dt>
          <dd>{props.suppressed.meaning}</dd>
        </div>
      ) : null}
    </dl>
  );
}
