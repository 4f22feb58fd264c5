import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SyncState } from "./grid-sync";

const icons = {
  idle: null,
  saving: LoaderCircle,
  saved: Check,
  offline: CloudOff,
  "signed-out": TriangleAlert,
  refused: TriangleAlert,
  choice: TriangleAlert,
};

/** How safe the grid is, in words; spoken when that changes in kind, not at every key. */
export function SaveLine({ state }: { state: SyncState }) {
  const t = useTranslations("ownership.status");
  const errors = useTranslations("errors");
  const kind = kindOf(state);
  const Icon = icons[kind];
  const isSpoken = kind !== "saving" && kind !== "idle";
  const key = state.refusedKey ?? "internal";
  const words =
    kind === "refused"
      ? `${t("refused")} ${errors.has(key) ? errors(key) : errors("internal")}`
      : t(kind, { time: timeOf(state.savedAt) });
  return (
    <span className="inline-flex min-h-6 items-center gap-1.5 text-sm text-soft">
      {Icon ? <Icon aria-hidden="true" className="size-4 shrink-0" /> : null}
      <span>{words}</span>
      <span role="status" className="sr-only">
        {isSpoken ? (kind === "saved" ? t("spoken") : words) : null}
      </span>
    </span>
  );
}

function kindOf({ status, grid }: SyncState): keyof typeof icons {
  const isWaiting = grid.unsent.size > grid.conflicts.size;
  if (status === "saved" || status === "idle") {
    if (isWaiting) return "saving";
    return grid.conflicts.size > 0 ? "choice" : status;
  }
  return status;
}

function timeOf(at: Date | null): string {
  return at?.toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" }) ?? "";
}
