import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "../ui/badge";
import { useDayText } from "./day-text";
import { HolderName } from "./holder-name";
import { FillPosition, VacatePosition } from "./holding-forms";
import { NeedleMark } from "./needle-mark";
import { ChangePosition } from "./position-forms";
import { EndPosition, ReopenPosition } from "./seat-actions";
import { knownPosition, type SeatOfTeam, type SeatPlace } from "./seat-data";
import { SeatHistory } from "./seat-history";

/** One seat: who sits in it or since when nobody does, what it reports to and feeds. */
export function SeatCard({ seat, place }: { seat: SeatOfTeam; place: SeatPlace }) {
  const t = useTranslations("positions");
  const day = useDayText();
  return (
    <article
      aria-label={seat.name}
      className="grid content-start gap-3.5 rounded-lg border border-line bg-card p-4.5"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h3 className="wrap-anywhere min-w-0 text-base">{seat.name}</h3>
        <Badge>{t(`kinds.${seat.kind}`)}</Badge>
      </header>
      <SeatHolder seat={seat} place={place} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <Fact term={t("card.reportsTo")}>{headOf(seat, t)}</Fact>
        <Fact term={t("card.dial")}>
          <NeedleMark needle={seat.needle} />
        </Fact>
        <Fact term={t("card.there")}>{day(seat.fromDay)}</Fact>
        {seat.toDay ? <Fact term={t("card.until")}>{day(seat.toDay)}</Fact> : null}
      </dl>
      {place.canManage ? <SeatActions seat={seat} place={place} /> : null}
      <SeatHistory seat={seat} place={place} />
    </article>
  );
}

function SeatHolder({ seat, place }: { seat: SeatOfTeam; place: SeatPlace }) {
  const t = useTranslations("positions.card");
  const day = useDayText();
  const { holder, vacantSince } = seat;
  if (holder === null) {
    return (
      <p className="rounded-md border border-soft border-dashed px-3 py-2">
        <span className="font-semibold text-md">{t("vacant")}</span>{" "}
        {vacantSince ? (
          <span className="text-sm text-soft">{t("vacantSince", { day: day(vacantSince) })}</span>
        ) : null}
      </p>
    );
  }
  return (
    <p className="wrap-anywhere rounded-md border border-line bg-wash px-3 py-2">
      <span className="font-semibold text-md">
        <HolderName org={place.org} holder={holder} isLinked={place.canReadPeople} />
      </span>{" "}
      <span className="text-sm text-soft">
        {t("heldSince", { day: day(holder.fromDay) })}
        {holder.toDay ? `, ${t("heldUntil", { day: day(holder.toDay) })}` : null}
      </span>
    </p>
  );
}

/** What can be done to a seat: filled where vacant, vacated where held, changed and ended. */
export function SeatActions({ seat, place }: { seat: SeatOfTeam; place: SeatPlace }) {
  const t = useTranslations("positions.card");
  const { org, team, on, today } = place;
  const { holder, vacantSince } = seat;
  const known = knownPosition(seat, t("reportsToHidden"));
  const at = { org, team };
  const isOpen = holder !== null && (holder.toDay === null || holder.toDay > today);
  return (
    <div className="no-print flex flex-wrap gap-1.5">
      {seat.isThere && vacantSince ? (
        <FillPosition place={at} position={known} fromDay={on} canAddPeople={place.canAddPeople} />
      ) : null}
      {isOpen ? (
        <VacatePosition
          place={at}
          position={seat.name}
          holding={{ ...holder, name: holder.name ?? t("erased") }}
          today={today}
        />
      ) : null}
      <ChangePosition place={at} today={today} position={known} />
      {seat.toDay === null ? (
        <EndPosition place={at} position={known} today={today} />
      ) : (
        <ReopenPosition place={at} position={known} />
      )}
    </div>
  );
}

function Fact(props: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{props.term}</dt>
      <dd className="wrap-anywhere">{props.children}</dd>
    </>
  );
}

function headOf({ head }: SeatOfTeam, t: ReturnType<typeof useTranslations<"positions">>): string {
  if (head === null) return t("card.reportsToNobody");
  if (head.name === null) return t("card.reportsToHidden");
  return head.team === null ? head.name : `${head.name} (${head.team})`;
}
