import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { Layer } from "@/server/domain/comparison/heatmap";
import { compareHref } from "./links";

const LAYERS: readonly Layer[] = ["self", "rated", "imported"];

/** The three sources of figures; switching forgets what belongs to one of them. */
export function LayerTabs({ org, current }: { org: string; current: Layer }) {
  const t = useTranslations("comparison.layers");
  return (
    <LinkTabs
      label={t("label")}
      items={LAYERS.map((layer) => ({
        href: compareHref(org, { layer }),
        label: t(layer),
        isCurrent: layer === current,
      }))}
    />
  );
}
