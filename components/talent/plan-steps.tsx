import { useTranslations } from "next-intl";
import { PLAN_STEPS, type PlanStep } from "@/server/domain/talent/stage";
import { LinkTabs } from "../ui/link-tabs";

/** The five parts of a plan, in the order in which they are worked through. */
export function PlanSteps({ home, step }: { home: string; step: PlanStep }) {
  const t = useTranslations("talent.steps");
  return (
    <div className="no-print mb-6">
      <LinkTabs
        label={t("label")}
        look="chips"
        items={PLAN_STEPS.map((one) => ({
          href: `${home}?step=${one}`,
          label: t(one),
          isCurrent: one === step,
        }))}
      />
    </div>
  );
}
