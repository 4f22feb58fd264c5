import type { OwnerState } from "@/server/domain/timeline/owner-state";

type Say = (
  key: "cell.vacant" | "cell.contested" | "cell.gap" | "cell.not-assessed",
  values?: Record<string, string | number>,
) => string;

/** What stands in a cell: the owner's name, or in words why there is not just one. */
export function ownerText({ state, owners }: OwnerState, t: Say): string {
  const [owner = ""] = owners;
  if (state === "owned") return owner;
  if (state === "vacant") return t("cell.vacant", { owner });
  if (state === "contested") return t("cell.contested", { count: owners.length });
  return t(`cell.${state}`);
}
