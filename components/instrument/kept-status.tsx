import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import type { KeptState } from "../unsent-sync";

const ICONS = { saved: Check, saving: LoaderCircle, failed: CloudOff, refused: TriangleAlert };

/** How safe what was typed is, in words. */
export function KeptStatus(props: { state: KeptState; onRetry: () => unknown }) {
  const t = useTranslations("instruments.status");
  const errors = useTranslations("errors");
  const { status, why } = props.state;
  const Icon = ICONS[status];
  const key = why && errors.has(why) ? why : "invalid";
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-sm">
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {status === "refused" ? t("refused", { why: errors(key) }) : t(status)}
      {status === "failed" ? (
        <Button size="sm" onClick={() => props.onRetry()}>
          {t("retry")}
        </Button>
      ) : null}
    </p>
  );
}
