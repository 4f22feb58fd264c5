import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { Severity } from "../ui/severity";
import type { ConflictLine, PlanPage } from "./types";

const GRAVITY = {
  outbidding: "high",
  "asked-twice": "medium",
  "over-seats": "medium",
  "no-backup": "high",
  "not-agreed": "low",
} as const satisfies Record<ConflictLine["rule"], string>;

/** What the rules find in the plan, each with what to do about it. */
export function ConflictList({ page }: { page: PlanPage }) {
  const t = useTranslations("talent.conflicts");
  const { conflicts } = page;
  if (conflicts.length === 0) {
    return (
      <Section title={t("title")}>
        <EmptyState title={t("none")}>{t("noneBody")}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t("title")} aside={t("count", { count: conflicts.length })}>
      <ul className="grid gap-2.5">
        {conflicts.map((conflict) => (
          <li
            key={keyOf(conflict)}
            className="grid gap-1 rounded-lg border border-line bg-card px-4 py-3.5"
          >
            <Conflict conflict={conflict} page={page} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Conflict({ conflict, page }: { conflict: ConflictLine; page: PlanPage }) {
  const t = useTranslations("talent.conflicts");
  const words = useWords(page)(conflict);
  const { rule } = conflict;
  const level = GRAVITY[rule];
  return (
    <>
      <h3 className="flex flex-wrap items-baseline gap-x-3 text-base wrap-anywhere">
        <Severity level={level} label={t(`severity.${level}`)} />
        {t(`${rule}.title`, words)}
      </h3>
      <p className="text-soft wrap-anywhere">{t(`${rule}.body`, words)}</p>
      <p className="text-sm">{t(`${rule}.todo`)}</p>
    </>
  );
}

function useWords(page: PlanPage) {
  const t = useTranslations("talent");
  const hub = (id: string) => page.hubs.find((one) => one.id === id)?.name ?? "";
  const line = (id: string) => page.demands.find((one) => one.id === id);
  const side = (id: string) => t(`side.${line(id)?.side ?? "both"}`);
  return (conflict: ConflictLine): Record<string, string | number> => {
    if (conflict.rule === "no-backup") {
      const { demandId } = conflict;
      const { role = "", startQuarter = "" } = line(demandId) ?? {};
      return { role, side: side(demandId), quarter: startQuarter };
    }
    if (conflict.rule === "over-seats") {
      const part = t(`agree.${conflict.part}`);
      return { hub: hub(conflict.hubId), part, asked: conflict.asked, agreed: conflict.agreed };
    }
    if (conflict.rule === "not-agreed") return { hub: hub(conflict.hubId), asked: conflict.asked };
    const [one, other] = conflict.demandIds;
    return {
      skills: conflict.skills.join(", "),
      hub: hub(conflict.hubId),
      quarter: conflict.quarter,
      one: line(one)?.role ?? "",
      other: line(other)?.role ?? "",
      oneSide: side(one),
      otherSide: side(other),
      oneLevel: t(`level.${line(one)?.level ?? "mid"}`),
      otherLevel: t(`level.${line(other)?.level ?? "mid"}`),
    };
  };
}

function keyOf(conflict: ConflictLine): string {
  const { rule } = conflict;
  if (rule === "no-backup") return `${rule} ${conflict.demandId}`;
  if (rule === "over-seats") return `${rule} ${conflict.hubId} ${conflict.part}`;
  return rule === "not-agreed" ? `${rule} ${conflict.hubId}` : `${rule} ${conflict.demandIds}`;
}
