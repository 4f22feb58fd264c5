import { useTranslations } from "next-intl";
import type { RatedPage } from "@/server/features/cycles/rated";
import { useDay } from "../perception/use-day";
import { Anchor } from "../ui/anchor";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { RepeatCycle } from "./repeat-cycle";

/** How often a cycle is repeated, and when the draft of its next round is prepared or where it is. */
export function CycleRepeat({ org, rated }: { org: string; rated: RatedPage }) {
  const t = useTranslations("cycles.repeat");
  const day = useDay();
  const { repeat, terms, isConcerned } = rated;
  if (!repeat || repeat.isOver) return null;
  const { months, round, prepared } = repeat;
  return (
    <Section
      title={t("title")}
      aside={isConcerned ? undefined : <RepeatCycle org={org} cycleId={terms.id} months={months} />}
    >
      <p>{months === null ? t("never") : t(`every${months}`)}</p>
      {prepared ? (
        <p className="text-soft">
          {t("prepared")}{" "}
          <Anchor href={`/${org}/cycles/${prepared.id}`} className="underline underline-offset-3">
            <bdi>{prepared.name}</bdi>
          </Anchor>
        </p>
      ) : null}
      {months !== null && !prepared ? (
        <p className="text-soft">
          {round
            ? t("next", { from: day(round.preparedFrom), day: day(round.beginsOn) })
            : t("fromLaunch")}
        </p>
      ) : null}
    </Section>
  );
}

/** Said of a draft that stands there because an earlier cycle is repeated. */
export function PreparedNotice({ preparedFor }: { preparedFor: string }) {
  const t = useTranslations("cycles.repeat");
  const day = useDay();
  return (
    <Notice className="mb-8" title={t("preparedTitle", { day: day(preparedFor) })}>
      {t("preparedBody")}
    </Notice>
  );
}
