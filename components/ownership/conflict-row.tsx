import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type CellConflict, cellKey } from "@/server/domain/ownership/conflict";
import type { Grid } from "@/server/domain/ownership/grid";
import { type Labels, shownLetters } from "@/server/domain/ownership/labels";
import type { CellValue } from "@/server/domain/ownership/timeline";
import type { Responsibility } from "@/server/domain/structure/structure";
import type { Seat } from "./grid-data";

type Props = Readonly<{
  duty: Responsibility;
  seats: readonly Seat[];
  grid: Grid;
  labels: Labels;
  onSettle: (key: string, keep: "mine" | "theirs") => void;
}>;

/** Right under the row: what two people put into one of its cells, and the choice between them. */
export function ConflictRow(props: Props) {
  const open = conflictsOf(props);
  if (open.length === 0) return null;
  return (
    <tr>
      <td colSpan={props.seats.length + 1} className="pb-2">
        <Conflicts {...props} />
      </td>
    </tr>
  );
}

/** The same without a table around it. */
export function Conflicts(props: Props) {
  return conflictsOf(props).map(({ seat, conflict }) => (
    <Choice key={seat.id} {...props} seat={seat} conflict={conflict} />
  ));
}

function Choice(props: Props & { seat: Seat; conflict: CellConflict }) {
  const t = useTranslations("ownership.conflict");
  const format = useFormatter();
  const { conflict, seat, labels } = props;
  const say = ({ letters, share }: CellValue) => {
    const shown = shownLetters(letters, labels) || t("nothing");
    return share === null ? shown : `${shown} ${share}%`;
  };
  const at = conflict.changedAt
    ? format.dateTime(new Date(conflict.changedAt), { hour: "2-digit", minute: "2-digit" })
    : null;
  const who = conflict.changedBy ?? t("somebody");
  return (
    <div
      role="alert"
      className="sticky left-0 mt-1 w-fit max-w-xl rounded-md border border-soft bg-wash px-3.5 py-2.5"
    >
      <p className="font-semibold">{t("title", { duty: props.duty.name, seat: seat.name })}</p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
        <dt className="text-soft">{t("mine")}</dt>
        <dd className="font-semibold">{say(conflict.mine)}</dd>
        <dt className="text-soft">{at ? t("theirsAt", { who, at }) : t("theirs", { who })}</dt>
        <dd className="font-semibold">{say(conflict.theirs)}</dd>
      </dl>
      <div className="mt-2 flex flex-wrap gap-2">
        {(["mine", "theirs"] as const).map((keep) => (
          <Button key={keep} size="sm" onClick={() => props.onSettle(cellKey(conflict), keep)}>
            {t(keep === "mine" ? "keepMine" : "keepTheirs", { value: say(conflict[keep]) })}
          </Button>
        ))}
      </div>
    </div>
  );
}

function conflictsOf({ duty, seats, grid }: Props) {
  return seats.flatMap((seat) => {
    const key = cellKey({ responsibilityId: duty.id, positionId: seat.id });
    const conflict = grid.conflicts.get(key);
    return conflict ? [{ seat, conflict }] : [];
  });
}
