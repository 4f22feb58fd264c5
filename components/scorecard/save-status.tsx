import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { SyncState } from "./answer-sync";

/**
 * How safe the answers are, in words. For ears it speaks when something changes in kind: saved for the
 * first time, offline, back again; not at every answer.
 */
export function SaveStatus({ state }: { state: Shown }) {
  const t = useTranslations("scorecard.status");
  const kind = kindOf(state);
  const Icon = {
    idle: null,
    saving: LoaderCircle,
    saved: Check,
    offline: CloudOff,
    unkept: TriangleAlert,
    "signed-out": TriangleAlert,
    closed: TriangleAlert,
  }[kind];
  const time = useTime(state.savedAt);
  return (
    <span className="inline-flex min-h-6 items-center gap-1.5">
      {Icon ? <Icon aria-hidden="true" className="size-4 shrink-0" /> : null}
      <span>{kind === "saved" ? t("saved", { time }) : t(kind)}</span>
      <span role="status" className="sr-only">
        {spoken(kind, state) ? t(`spoken.${spoken(kind, state)}`) : null}
      </span>
    </span>
  );
}

type Shown = SyncState<string, unknown>;
type Kind = SyncState["status"] | "unkept";

function kindOf({ status, screen, isKept }: Shown): Kind {
  if (status === "offline" && !isKept) return "unkept";
  const isUnderWay =
    (status === "saved" || status === "idle") && screen.unsent.length > screen.conflicts.length;
  return isUnderWay ? "saving" : status;
}

// While answers come and go the words stay the same, so nothing is read out.
function spoken(kind: Kind, { savedAt }: Shown): string | null {
  if (kind === "offline" || kind === "unkept" || kind === "signed-out" || kind === "closed")
    return kind;
  return savedAt ? "saved" : null;
}

function useTime(at: Date | null): string {
  const locale = useLocale();
  if (!at) return "";
  return at.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
