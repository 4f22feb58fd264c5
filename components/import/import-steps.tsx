import { useTranslations } from "next-intl";
import { classNames } from "../ui/class-names";

const STEPS = ["upload", "map", "check", "import"] as const;
export type ImportStep = (typeof STEPS)[number];

/** Where in the import one is: four steps, the present one said to everyone. */
export function ImportSteps({ current }: { current: ImportStep }) {
  const t = useTranslations("imports.steps");
  const at = STEPS.indexOf(current);
  return (
    <ol aria-label={t("label")} className="mb-8 flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? "step" : undefined}
          className={classNames(
            "border-t-2 pt-1.5 pr-4",
            index <= at ? "border-ink" : "border-line text-soft",
            index === at && "font-semibold",
          )}
        >
          {t(step, { number: index + 1 })}
        </li>
      ))}
    </ol>
  );
}
