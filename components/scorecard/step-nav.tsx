import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";

export type NavStep = Readonly<{
  key: string;
  name: string;
  done: number;
  of: number;
  hasConflict: boolean;
}>;

/** Where one is among the steps, how full each is, and the way to any of them. */
export function StepNav(props: {
  steps: readonly NavStep[];
  current: string;
  onGo: (key: string) => void;
}) {
  const t = useTranslations("scorecard.rate");
  return (
    <nav aria-label={t("steps")}>
      <ol className="grid auto-cols-fr grid-flow-col gap-1 sm:gap-2 xl:auto-cols-[minmax(min-content,1fr)]">
        {props.steps.map((step) => (
          <li key={step.key} className="min-w-0">
            <a
              href={`?step=${step.key}`}
              aria-current={step.key === props.current ? "step" : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                props.onGo(step.key);
              }}
              className="group block min-h-6 pt-2 text-soft text-xs leading-tight hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
            >
              <progress
                aria-hidden="true"
                value={step.of === 0 ? 0 : step.done}
                max={Math.max(1, step.of)}
                className={classNames(
                  "progress mb-2 h-1.25! border-0! bg-line! [&::-webkit-progress-bar]:bg-line",
                  step.key === props.current && "ring-2 ring-focus/35",
                )}
              />
              <span className="hyphens-auto max-md:sr-only">{step.name}</span>
              <span className="sr-only">
                {step.of > 0 ? t("stepDone", { done: step.done, of: step.of }) : null}
              </span>
              {step.hasConflict ? (
                <span className="block font-semibold text-ink">
                  <span aria-hidden="true" className="md:hidden">
                    !
                  </span>
                  <span className="max-md:sr-only">{t("stepConflict")}</span>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
