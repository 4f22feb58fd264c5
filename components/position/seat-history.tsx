import { useTranslations } from "next-intl";
import { Disclosure } from "../ui/disclosure";
import { useDayText } from "./day-text";
import { HolderName } from "./holder-name";
import { CorrectHolding } from "./holding-forms";
import type { SeatOfTeam, SeatPlace } from "./seat-data";

/** A seat's life, newest first: who held it from when to when, when nobody did, and what it was called. */
export function SeatHistory({ seat, place }: { seat: SeatOfTeam; place: SeatPlace }) {
  const t = useTranslations("positions.card");
  const kinds = useTranslations("positions.kinds");
  const needles = useTranslations("positions.needles");
  const day = useDayText();
  const { org, team } = place;
  return (
    <Disclosure summary={t("history")}>
      <ul className="grid gap-3">
        {seat.stretches.toReversed().map(({ fromDay, toDay, holding }) => (
          <li key={fromDay} className="grid gap-1.5">
            <div className="flex flex-wrap justify-between gap-x-4">
              <span className={holding ? "font-medium" : "text-soft"}>
                {holding ? (
                  <HolderName org={org} holder={holding} isLinked={place.canReadPeople} />
                ) : (
                  t("vacant")
                )}
              </span>
              <span className="text-soft">
                {day(fromDay)} – {toDay ? day(toDay) : t("now")}
              </span>
            </div>
            {holding && place.canManage ? (
              <CorrectHolding
                place={{ org, team }}
                position={seat.name}
                holding={{ ...holding, name: holding.name ?? t("erased") }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {seat.changes.length > 1 ? (
        <>
          <p className="mt-4 font-medium">{t("changes")}</p>
          <ul>
            {seat.changes.map(({ name, kind, needle, fromDay }) => (
              <li key={fromDay} className="wrap-anywhere">
                <span className="text-soft">{t("changeFrom", { day: day(fromDay) })}</span> {name},{" "}
                {kinds(kind)}, {needles(needle)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Disclosure>
  );
}
