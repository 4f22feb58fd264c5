import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cellKey } from "@/server/domain/ownership/conflict";
import { type Grid, valueIn } from "@/server/domain/ownership/grid";
import { type Labels, shownLetter } from "@/server/domain/ownership/labels";
import { hasLetter, LETTERS, type Letter } from "@/server/domain/ownership/letters";
import type { Responsibility } from "@/server/domain/structure/structure";
import { Conflicts } from "./conflict-row";
import { DirectionDot } from "./direction-dot";
import { groupsOf, type Seat } from "./grid-data";

type Props = Readonly<{
  grid: Grid;
  duties: readonly Responsibility[];
  seats: readonly Seat[];
  labels: Labels;
  canEdit: boolean;
  onOpen: (key: string) => void;
  onSettle: (key: string, keep: "mine" | "theirs") => void;
}>;

/** The grid as a list, for narrow screens: one responsibility after another, and who is what for it. */
export function DutyList(props: Props) {
  const t = useTranslations("ownership");
  return groupsOf(props.duties).map((group) => (
    <section key={group.direction} className="mb-6">
      <h2 className="mb-2 inline-flex items-center gap-2 text-sm">
        <DirectionDot direction={group.direction} />
        {t(`directions.${group.direction}`)}
      </h2>
      <ul>
        {group.duties.map((duty) => (
          <Duty key={duty.id} {...props} duty={duty} />
        ))}
      </ul>
    </section>
  ));
}

function Duty(props: Props & { duty: Responsibility }) {
  const t = useTranslations("ownership");
  const { duty, grid, seats, canEdit } = props;
  const [first] = seats;
  const held = LETTERS.map((letter) => ({ letter, seats: seats.filter(isHeldBy(props, letter)) }));
  const lines = held.filter((line) => line.seats.length > 0);
  return (
    <li className="border-line border-t py-2.5">
      <div className="flex items-start justify-between gap-3">
        <p className="font-semibold">{duty.name}</p>
        {first ? (
          <Button
            size="sm"
            onClick={() =>
              props.onOpen(cellKey({ responsibilityId: duty.id, positionId: first.id }))
            }
          >
            {t(canEdit ? "list.edit" : "list.details")}
            <span className="sr-only">{duty.name}</span>
          </Button>
        ) : null}
      </div>
      {lines.length === 0 ? <p className="text-soft">{t("list.nobody")}</p> : null}
      <dl className="mt-0.5 grid grid-cols-[auto_1fr] gap-x-3">
        {lines.map((line) => (
          <div key={line.letter} className="contents">
            <dt className="text-soft">
              <span className="font-semibold text-ink">
                {shownLetter(line.letter, props.labels)}
              </span>{" "}
              {t(`letters.${props.labels}.${line.letter}`)}
            </dt>
            <dd>{line.seats.map((seat) => seat.name).join(", ")}</dd>
          </div>
        ))}
      </dl>
      <Conflicts {...props} grid={grid} />
    </li>
  );
}

function isHeldBy({ duty, grid }: { duty: Responsibility; grid: Grid }, letter: Letter) {
  return (seat: Seat) => {
    const key = cellKey({ responsibilityId: duty.id, positionId: seat.id });
    return hasLetter(valueIn(grid, key).letters, letter);
  };
}
