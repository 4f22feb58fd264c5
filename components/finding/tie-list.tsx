import { useFormatter, useTranslations } from "next-intl";
import type { Tie } from "@/server/domain/finding/tie";
import { Notice } from "../ui/notice";

/** What two parts of the product say only together. */
export function TieList({ ties }: { ties: readonly Tie[] }) {
  const t = useTranslations("findings.ties");
  const format = useFormatter();
  return ties.map((tie) => (
    <Notice key={tie.tie} tone="warning" className="mb-4" title={t(`${tie.tie}.title`)}>
      {tie.tie === "divided"
        ? t("divided.body", { coupling: tie.coupling, joint: tie.joint })
        : t("title-against-load.body", {
            side: tie.side,
            gaze: format.number(tie.gaze, { signDisplay: "always", maximumFractionDigits: 2 }),
          })}
    </Notice>
  ));
}
