import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";

/** By which weights: ours, named as the draft they are, or an organisation's own by its name. */
export function WeightSetBadge({ version }: { version: string }) {
  const t = useTranslations("first-role.weights");
  const isShipped = version === DRAFT_1.version;
  return (
    <Badge look="dashed">{isShipped ? t("badge", { version }) : t("badgeOwn", { version })}</Badge>
  );
}
