"use client";
import { useTranslations } from "next-intl";
import type { Labels } from "@/server/domain/ownership/labels";
import { applyEdits } from "@/server/domain/scenario/edits";
import type { Structure } from "@/server/domain/structure/structure";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { EditConflicts } from "./edit-conflicts";
import { LettersGrid } from "./letters-grid";
import { useKeeper } from "./scenario-keeper";
import { saveStateOf } from "./scenario-sync";
import { SeatsEditor } from "./seats-editor";

type Props = Readonly<{
  base: Structure;
  people: readonly Readonly<{ id: string; name: string }>[];
  labels: Labels;
}>;

/** A scenario's grid and seats; every edit is kept by itself. */
export function ScenarioEditor({ base, people, labels }: Props) {
  const t = useTranslations("scenarios.edit");
  const seats = useTranslations("scenarios.seats");
  const { sync, state } = useKeeper();
  const structure = applyEdits(base, state.edits);
  const change = sync.change.bind(sync);
  return (
    <>
      <p role="status" className="mb-3 text-sm text-soft">
        {t(`state.${saveStateOf(state)}`)}
      </p>
      <Refusal />
      <EditConflicts base={base} people={people} labels={labels} />
      <LettersGrid
        structure={structure}
        base={base}
        labels={labels}
        onLetters={(responsibilityId, positionId, value) =>
          change((before) => ({
            ...before,
            cells: [
              ...before.cells.filter(
                (cell) =>
                  cell.responsibilityId !== responsibilityId || cell.positionId !== positionId,
              ),
              { responsibilityId, positionId, ...value },
            ],
          }))
        }
      />
      <h3 className="mt-8 mb-2 text-base">{seats("title")}</h3>
      <SeatsEditor {...{ base, structure, people, change }} edits={state.edits} />
    </>
  );
}

function Refusal() {
  const t = useTranslations("scenarios.edit");
  const errors = useTranslations("errors");
  const { sync, state } = useKeeper();
  const saveState = saveStateOf(state);
  if (saveState !== "refused" && saveState !== "offline") return null;
  const key = saveState === "offline" ? "offline" : (state.refusedKey ?? "internal");
  return (
    <Notice
      className="mb-4"
      tone="error"
      title={errors.has(key) ? errors(key) : errors("internal")}
      action={<Button onClick={() => void sync.flush()}>{t("retry")}</Button>}
    />
  );
}
