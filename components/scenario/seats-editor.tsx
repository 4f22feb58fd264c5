"use client";
import { useTranslations } from "next-intl";
import { closesCircle } from "@/server/domain/position/line";
import { headsAbove, type ScenarioEdits } from "@/server/domain/scenario/edits";
import type { Structure } from "@/server/domain/structure/structure";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { Select } from "../ui/select";
import { AddSeat } from "./add-seat";

type Change = (next: (before: ScenarioEdits) => ScenarioEdits) => void;
type Props = Readonly<{
  base: Structure;
  structure: Structure;
  edits: ScenarioEdits;
  people: readonly Readonly<{ id: string; name: string }>[];
  change: Change;
}>;

/** The seats of a scenario: who sits there, to whom they report, which end, and which are added. */
export function SeatsEditor({ base, structure, edits, people, change }: Props) {
  const t = useTranslations("scenarios.seats");
  const ended = base.positions.filter(({ id }) => edits.ended.includes(id));
  const added = new Set(edits.added.map(({ id }) => id));
  const lines = new Map(structure.positions.map(({ id, reportsToId }) => [id, reportsToId]));
  const headThere = new Map(base.positions.map(({ id, reportsToId }) => [id, reportsToId]));
  const above = [...headsAbove(base)];

  function end(id: string) {
    change((before) => ({
      ...before,
      ended: added.has(id) ? before.ended : [...before.ended, id],
      added: before.added.filter((one) => one.id !== id),
      cells: before.cells.filter(({ positionId }) => positionId !== id),
      holders: before.holders.filter(({ positionId }) => positionId !== id),
      lines: before.lines.filter(({ positionId }) => positionId !== id),
    }));
  }

  function seat(positionId: string, personId: string | null) {
    change((before) => ({
      ...before,
      holders: [
        ...before.holders.filter((one) => one.positionId !== positionId),
        { positionId, personId },
      ],
    }));
  }

  function report(positionId: string, reportsToId: string | null) {
    change((before) => ({
      ...before,
      added: before.added.map((one) => (one.id === positionId ? { ...one, reportsToId } : one)),
      lines: added.has(positionId)
        ? before.lines
        : [
            ...before.lines.filter((one) => one.positionId !== positionId),
            { positionId, reportsToId },
          ],
    }));
  }

  return (
    <div className="grid gap-5">
      <ul className="grid">
        {structure.positions.map(({ id, name, holder, reportsToId }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2"
          >
            <span className="min-w-40 flex-1 wrap-anywhere">
              {name} {added.has(id) ? <Badge>{t("added")}</Badge> : null}
            </span>
            <span className="min-w-0 max-w-72 flex-1 basis-52">
              <Select
                aria-label={t("holder", { name })}
                value={holder?.personId ?? ""}
                onChange={(event) => seat(id, event.currentTarget.value || null)}
              >
                <option value="">{t("vacant")}</option>
                {people.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </Select>
            </span>
            <span className="min-w-0 max-w-72 flex-1 basis-52">
              <Select
                aria-label={t("headOf", { name })}
                value={reportsToId ?? ""}
                onChange={(event) => report(id, event.currentTarget.value || null)}
              >
                <option value="">{t("reportsToNobody")}</option>
                {structure.positions
                  .filter((head) => !closesCircle(lines, id, head.id))
                  .map((head) => (
                    <option key={head.id} value={head.id}>
                      {t("reportsTo", { name: head.name })}
                    </option>
                  ))}
                {above
                  .filter((head) => head === headThere.get(id))
                  .map((head) => (
                    <option key={head} value={head}>
                      {t("reportsToAbove")}
                    </option>
                  ))}
              </Select>
            </span>
            <Button size="sm" aria-label={t("endLabel", { name })} onClick={() => end(id)}>
              {t("end")}
            </Button>
          </li>
        ))}
        {ended.map(({ id, name }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 border-line border-b py-2 text-soft"
          >
            <span className="min-w-40 flex-1 wrap-anywhere">
              <s>{name}</s> <Badge look="dashed">{t("ended")}</Badge>
            </span>
            <Button
              size="sm"
              aria-label={t("bringBackLabel", { name })}
              onClick={() =>
                change((before) => ({ ...before, ended: before.ended.filter((one) => one !== id) }))
              }
            >
              {t("bringBack")}
            </Button>
          </li>
        ))}
      </ul>
      <AddSeat
        positions={structure.positions}
        add={(one) => change((before) => ({ ...before, added: [...before.added, one] }))}
      />
    </div>
  );
}
