"use client";
import { useTranslations } from "next-intl";
import { applyEdits, type ScenarioEdits } from "@/server/domain/scenario/edits";
import type { Structure } from "@/server/domain/structure/structure";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { LettersGrid } from "./letters-grid";
import { SeatsEditor } from "./seats-editor";
import { useScenario } from "./use-scenario";

type Props = Readonly<{
  org: string;
  team: string;
  scenario: Readonly<{ id: string; version: number; edits: ScenarioEdits }>;
  base: Structure;
  people: readonly Readonly<{ id: string; name: string }>[];
}>;

/** A scenario's grid and seats; every edit is kept by itself. */
export function ScenarioEditor({ org, team, scenario, base, people }: Props) {
  const t = useTranslations("scenarios.edit");
  const seats = useTranslations("scenarios.seats");
  const place = { org, team, scenario: scenario.id, version: scenario.version };
  const { edits, change, state, refused, retry } = useScenario(place, scenario.edits);
  const structure = applyEdits(base, edits);
  return (
    <>
      <p role="status" className="mb-3 text-sm text-soft">
        {state === "saved" ? t("saved") : state === "saving" ? t("saving") : t("unsaved")}
      </p>
      {refused ? (
        <Notice
          className="mb-4"
          tone="error"
          title={refused.message}
          action={<Button onClick={() => void retry()}>{t("retry")}</Button>}
        />
      ) : null}
      <LettersGrid
        structure={structure}
        base={base}
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
      <SeatsEditor {...{ base, structure, edits, people, change }} />
    </>
  );
}
