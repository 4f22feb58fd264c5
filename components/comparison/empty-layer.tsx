import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { DEFAULT_THRESHOLDS } from "@/server/domain/disclosure/thresholds";
import type { Comparison } from "@/server/features/comparisons/reads";
import { compareHref } from "./links";

/** Why there is nothing to compare, and what would make the comparison possible. */
export function EmptyLayer({ org, comparison }: { org: string; comparison: Comparison }) {
  const t = useTranslations("comparison.empty");
  const { layer, canImport, canRate, view } = comparison;
  const reason = reasonOf(comparison);
  const actions = [
    {
      is: reason === "none-released-imported" && canImport,
      href: `/${org}/imports`,
      word: "import",
    },
    { is: reason === "none-shared" && canRate, href: `/${org}/scorecards`, word: "rate" },
    {
      is: reason === "none-here" && view.team !== undefined,
      href: compareHref(org, { ...view, team: undefined, cell: undefined }),
      word: "all",
    },
    {
      is: reason === "not-for-viewers",
      href: compareHref(org, { layer: "imported" }),
      word: "imported",
    },
    { is: layer !== "self" && canRate, href: compareHref(org, { layer: "self" }), word: "self" },
  ].filter(({ is }) => is);
  return (
    <EmptyState
      headingLevel={2}
      title={t(`${reason}.title`)}
      action={
        actions.length > 0
          ? actions.map(({ href, word }, index) => (
              <LinkButton key={word} href={href} tone={index === 0 ? "primary" : "plain"}>
                {t(word)}
              </LinkButton>
            ))
          : undefined
      }
    >
      <p>{t(`${reason}.body`, { count: DEFAULT_THRESHOLDS.team })}</p>
    </EmptyState>
  );
}

function reasonOf({ empty, layer, canRate }: Comparison) {
  if (empty === "none-released") return `none-released-${layer}` as const;
  // Only viewers rate nobody, and to them no self-rating is ever shown.
  if (empty === "none-shared" && !canRate) return "not-for-viewers";
  return empty ?? "none-here";
}
