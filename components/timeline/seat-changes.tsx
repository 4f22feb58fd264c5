import { useTranslations } from "next-intl";
import type { StateDiff } from "@/server/domain/timeline/diff";

type Names = Readonly<Record<string, string>>;

/** Positions, holders, agreements and rows of the catalogue that came, went or changed, in sentences. */
export function SeatChanges(props: { diff: StateDiff; names: Names; people: Names }) {
  const t = useTranslations("timeline.comparison");
  const gone = useTranslations("timeline")("moves.gone");
  const erased = useTranslations("timeline.seats")("erased");
  const { positions, holders, agreements, responsibilities } = props.diff;
  const nameOf = (id: string) => props.names[id] ?? gone;
  const person = (id: string) => props.people[id] ?? erased;
  const said = [
    ...positions.added.map(({ name }) => t("added", { name })),
    ...positions.ended.map(({ name }) => t("ended", { name })),
    ...positions.changed.map(({ before, after }) =>
      before.name === after.name
        ? t("reseated", { name: after.name })
        : t("renamed", { before: before.name, after: after.name }),
    ),
    ...holders.map(({ positionId, before, after }) => {
      const seat = nameOf(positionId);
      if (before === null) return t("filled", { seat, after: after === null ? "" : person(after) });
      if (after === null) return t("emptied", { seat, before: person(before) });
      return t("replaced", { seat, before: person(before), after: person(after) });
    }),
    ...agreements.made.map(({ responsibilityId }) =>
      t("agreementMade", { responsibility: nameOf(responsibilityId) }),
    ),
    ...agreements.ended.map(({ responsibilityId }) =>
      t("agreementEnded", { responsibility: nameOf(responsibilityId) }),
    ),
    ...responsibilities.added.map((id) => t("responsibilityAdded", { name: nameOf(id) })),
    ...responsibilities.retired.map((id) => t("responsibilityRetired", { name: nameOf(id) })),
  ];
  if (said.length === 0) return <p className="text-soft">{t("seatsNone")}</p>;
  return (
    <ul className="grid">
      {said.map((line) => (
        <li key={line} className="border-line border-b py-1.5 wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  );
}
