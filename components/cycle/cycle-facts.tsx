import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { readCycle } from "@/server/features/cycles/reads";
import { Anchor } from "../ui/anchor";
import { Section } from "../ui/section";

export type CyclePage = Awaited<ReturnType<typeof readCycle>>;

/** What happened to a cycle and when, what is asked in it, and from how many raters a figure is shown. */
export function CycleFacts({ cycle }: { cycle: CyclePage }) {
  const t = useTranslations("cycles.facts");
  const format = useFormatter();
  const { openedAt, closedAt, releasedAt, withdrawnAt } = cycle.facts;
  const day = (date: Date | null) =>
    date ? format.dateTime(date, { dateStyle: "long" }) : t("notYet");
  const { instrument } = cycle;
  return (
    <Section title={t("title")}>
      <Facts>
        <Fact label={t("opened")}>{day(openedAt)}</Fact>
        <Fact label={t("closed")}>{day(closedAt)}</Fact>
        {cycle.kind === "self" ? null : <Fact label={t("released")}>{day(releasedAt)}</Fact>}
        {withdrawnAt ? <Fact label={t("withdrawn")}>{day(withdrawnAt)}</Fact> : null}
        <Fact label={t("instrument")}>
          <bdi>{instrument.name}</bdi>, {t("scale", instrument.scale)}
        </Fact>
        {cycle.kind === "imported" ? (
          <Fact label={t("threshold")}>{t("thresholdBody", { raters: cycle.teamThreshold })}</Fact>
        ) : null}
      </Facts>
    </Section>
  );
}

/** Where a cycle's ratings come from, and what of them is published; for admins. */
export function CycleProvenance({ org, cycle }: { org: string; cycle: CyclePage }) {
  const t = useTranslations("cycles.provenance");
  const format = useFormatter();
  const { provenance, release } = cycle;
  if (!provenance && !release) return null;
  return (
    <Section title={t("title")}>
      <Facts>
        {provenance ? (
          <>
            <Fact label={t("file")}>
              <Anchor
                href={`/${org}/imports/${provenance.importId}`}
                className="underline underline-offset-3"
              >
                <bdi>{provenance.fileName}</bdi>
              </Anchor>
            </Fact>
            <Fact label={t("imported")}>
              {t("importedBy", {
                date: provenance.importedAt
                  ? format.dateTime(provenance.importedAt, { dateStyle: "long" })
                  : "–",
                name: provenance.by ?? t("formerMember"),
              })}
            </Fact>
            <Fact label={t("size")}>
              {t("sizeBody", { ratings: provenance.ratings ?? 0, raters: provenance.raters ?? 0 })}
            </Fact>
            <Fact label={t("fileHash")}>
              <code className="text-xs wrap-anywhere">{provenance.fileHash}</code>
            </Fact>
          </>
        ) : null}
        {release ? (
          <>
            {release.cells.map(({ level, state, cells, teams }) => (
              <Fact key={`${level} ${state}`} label={t(`cells.${level}.${state}`)}>
                {t("cellsBody", { cells, teams })}
              </Fact>
            ))}
            <Fact label={t("releaseHash")}>
              <code className="text-xs wrap-anywhere">{release.hash}</code>
            </Fact>
            <Fact label={t("rules")}>{release.rules}</Fact>
          </>
        ) : null}
      </Facts>
    </Section>
  );
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">{children}</dl>;
}

function Fact(props: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-soft">{props.label}</dt>
      <dd className="wrap-anywhere">{props.children}</dd>
    </div>
  );
}
