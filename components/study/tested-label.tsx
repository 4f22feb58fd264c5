import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "../ui/badge";

type Props = Readonly<{ tested: Readonly<{ judges: number; isPassed: boolean; on: Date }> | null }>;

/** Whether an instrument's levels passed their latest study, and by whom. */
export function TestedLabel({ tested }: Props) {
  const t = useTranslations("instruments.tested");
  const format = useFormatter();
  if (!tested) return <Badge look="dashed">{t("no")}</Badge>;
  if (!tested.isPassed) return <Badge look="dashed">{t("failed")}</Badge>;
  const day = format.dateTime(tested.on, { dateStyle: "medium" });
  return <Badge>{t("yes", { judges: tested.judges, day })}</Badge>;
}
