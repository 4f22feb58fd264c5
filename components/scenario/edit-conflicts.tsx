"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type Labels, shownLetters } from "@/server/domain/ownership/labels";
import {
  conflictsOf,
  type EditConflict,
  type Keep,
  type Keeps,
  keepOf,
} from "@/server/domain/scenario/conflict";
import { applyEdits } from "@/server/domain/scenario/edits";
import type { Structure } from "@/server/domain/structure/structure";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useKeeper } from "./scenario-keeper";

type Props = Readonly<{
  base: Structure;
  people: readonly Readonly<{ id: string; name: string }>[];
  labels: Labels;
}>;

/** What another editor saved meanwhile beside what is typed here, cell by cell and seat by seat. */
export function EditConflicts({ base, people, labels }: Props) {
  const t = useTranslations("scenarios.conflict");
  const { sync, state } = useKeeper();
  const [keeps, setKeeps] = useState<Keeps>({});
  const { theirs, edits, known } = state;
  if (!theirs) return null;
  const sides = { origin: known.edits, mine: edits, theirs: theirs.edits };
  const found = conflictsOf(base, sides);
  const isBoth = ({ changed }: EditConflict) => changed === "both";
  const conflicts = [...found.filter(isBoth), ...found.filter((one) => !isBoth(one))];
  const open = conflicts.filter((one) => keepOf(one, keeps) === null).length;
  const words = wordsOf([base, ...[edits, theirs.edits].map((one) => applyEdits(base, one))], {
    people,
    labels,
    say: t,
  });
  const all = (keep: Keep) => Object.fromEntries(conflicts.map(({ key }) => [key, keep]));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    sync.settle(keeps);
    setKeeps({});
  }

  return (
    <Notice className="mb-5" tone="warning" title={t("title")}>
      <p className="max-w-[70ch]">{t("body")}</p>
      <form method="post" onSubmit={submit} className="mt-3 grid gap-3 text-ink">
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => setKeeps(all("mine"))}>
            {t("allMine")}
          </Button>
          <Button size="sm" onClick={() => setKeeps(all("theirs"))}>
            {t("allTheirs")}
          </Button>
        </div>
        {conflicts.map((one) => (
          <fieldset
            key={one.key}
            className="grid gap-x-6 gap-y-1 border-line border-t pt-2.5 sm:grid-cols-2"
          >
            <legend className="float-left mb-1 w-full wrap-anywhere sm:col-span-2">
              <span className="font-semibold">{words.about(one)}</span>{" "}
              <span className="text-sm text-soft">{t(`changed.${one.changed}`)}</span>
            </legend>
            {(["mine", "theirs"] as const).map((side) => (
              <label key={side} className="flex min-h-6 items-baseline gap-2">
                <input
                  type="radio"
                  name={one.key}
                  value={side}
                  checked={keepOf(one, keeps) === side}
                  onChange={() => setKeeps({ ...keeps, [one.key]: side })}
                  className="accent-ink"
                />
                <span className="wrap-anywhere">{t(side, { value: words.value(one, side) })}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" tone="primary" disabled={open > 0}>
            {t("settle")}
          </Button>
          {open > 0 ? (
            <span className="text-sm text-soft">{t("open", { count: open })}</span>
          ) : null}
        </div>
      </form>
    </Notice>
  );
}

function wordsOf(
  structures: readonly Structure[],
  {
    people,
    labels,
    say,
  }: Pick<Props, "people" | "labels"> & {
    say: ReturnType<typeof useTranslations<"scenarios.conflict">>;
  },
) {
  const names = new Map(
    structures.flatMap(({ positions, responsibilities }) =>
      [...positions, ...responsibilities].map(({ id, name }) => [id, name]),
    ),
  );
  const person = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? say("gone");
  return {
    about: (one: EditConflict) =>
      one.kind === "seat"
        ? nameOf(one.positionId)
        : say("cell", {
            responsibility: nameOf(one.responsibilityId),
            position: nameOf(one.positionId),
          }),
    value: (one: EditConflict, side: Keep) => {
      if (one.kind === "cell") {
        const cell = one[side];
        if (!cell) return say("empty");
        const letters = shownLetters(cell.letters, labels);
        return cell.share === null ? letters : `${letters} ${cell.share} %`;
      }
      const seat = one[side];
      if (!seat) return say("noSeat");
      const holder = seat.holder;
      return say("seat", {
        name: seat.name,
        holder: holder ? (person.get(holder.personId) ?? say("gone")) : say("vacant"),
        head:
          seat.reportsToId === null ? say("nobody") : (names.get(seat.reportsToId) ?? say("above")),
      });
    },
  };
}
