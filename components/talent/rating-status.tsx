import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import type { SyncState } from "./rating-sync";

const ICONS = { saved: Check, saving: LoaderCircle, failed: CloudOff, refused: TriangleAlert };

/** How safe the entries are, in words. */
export function RatingStatus(props: {
  state: SyncState;
  isBadWeight: boolean;
  onRetry: () => unknown;
}) {
  const t = useTranslations("talent.rate");
  const errors = useTranslations("errors");
  const { status, why } = props.state;
  const Icon = ICONS[status];
  const key = why && errors.has(why) ? why : "internal";
  return (
    <div className="grid gap-1.5 text-sm" role="status">
      <p className="flex flex-wrap items-center gap-2">
        <Icon aria-hidden="true" className="size-4 shrink-0" />
        {status === "refused" ? t("refused", { why: errors(key) }) : t(status)}
        {status === "failed" ? (
          <Button size="sm" onClick={() => props.onRetry()}>
            {t("retry")}
          </Button>
        ) : null}
      </p>
      {props.isBadWeight ? (
        <p id="weights-wrong" className="border-out-ink border-l-3 pl-2.5">
          {t("badWeight")}
        </p>
      ) : null}
    </div>
  );
}
