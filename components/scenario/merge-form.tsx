"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Choice } from "@/server/domain/scenario/merge";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Table } from "../ui/table";
import { TextField } from "../ui/text-field";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";
import type { MergeLine } from "./merge-rows";
import { useSettled } from "./scenario-keeper";

type Props = Readonly<{
  org: string;
  team: string;
  scenario: Readonly<{ id: string; version: number }>;
  day: string;
  dayText: string;
  seen: string;
  lines: readonly MergeLine[];
}>;

/** The three sides of every row, a choice where both changed it, and the merge itself. */
export function MergeForm({ org, team, scenario, day, dayText, seen, lines }: Props) {
  const t = useTranslations("scenarios.merge");
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const router = useRouter();
  const { isSettled, saveState } = useSettled(scenario.version);
  // A choice is for what was seen: where a side has changed since, it has to be made again.
  const chosen = Object.fromEntries(
    lines.flatMap((line) => {
      const choice = choices[seenOf(line)];
      return line.change === "conflict" && choice ? [[line.key, choice]] : [];
    }),
  );
  const open = lines.filter(({ key, change }) => change === "conflict" && !chosen[key]).length;
  const action = useAction(
    (reason: string) =>
      trpc.scenarios.merge.mutate({
        ...{ org, team, scenario: scenario.id, version: scenario.version },
        ...{ day, seen, choices: chosen, reason },
      }),
    { onDone: () => notify({ title: t("done") }) },
  );

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const done = await action.run(String(new FormData(event.currentTarget).get("reason")));
    // Refused, most likely, because something moved: the rows are read anew, what was typed stays.
    if (!done) router.refresh();
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <Table
        caption={t("rows")}
        isCaptionHidden
        head={["row", "base", "today", "scenario", "outcome"].map((column) => (
          <th key={column} scope="col">
            {column === "today" ? t("today", { day: dayText }) : t(column as "row")}
          </th>
        ))}
      >
        {lines.map((line) => (
          <tr key={line.key} className="align-top">
            <th scope="row" className="min-w-36 wrap-anywhere">
              {line.name}
            </th>
            <td className="min-w-32">{line.base}</td>
            <td className="min-w-32">{line.today}</td>
            <td className="min-w-32">{line.scenario}</td>
            <td className="min-w-44">
              {line.change === "conflict" ? (
                <ChooseSide
                  line={line}
                  chosen={chosen[line.key]}
                  onChoose={(choice) => setChoices({ ...choices, [seenOf(line)]: choice })}
                />
              ) : (
                <span className="text-soft">{t(`change.${line.change}`)}</span>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {open > 0 ? <Notice tone="warning" title={t("conflicts", { count: open })} /> : null}
      {action.refused ? <Notice tone="error" title={action.refused.message} /> : null}
      <TextField
        name="reason"
        label={t("reason")}
        help={t("reasonHelp")}
        optionalLabel={t("optional")}
        maxLength={300}
        className="max-w-120"
        autoComplete="off"
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          tone="primary"
          isPending={action.isPending}
          disabled={open > 0 || !isSettled}
        >
          {t("submit", { day: dayText })}
        </Button>
        {isSettled ? null : <span className="text-sm text-soft">{t(`waiting.${saveState}`)}</span>}
      </div>
    </form>
  );
}

function seenOf({ key, base, today, scenario }: MergeLine): string {
  return JSON.stringify([key, base, today, scenario]);
}

function ChooseSide(props: {
  line: MergeLine;
  chosen: Choice | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const t = useTranslations("scenarios.merge");
  const { key, name, canTakeScenario } = props.line;
  const option = (choice: Choice, label: string, isDisabled = false) => (
    <label className="flex min-h-6 items-center gap-2">
      <input
        type="radio"
        name={key}
        value={choice}
        checked={props.chosen === choice}
        disabled={isDisabled}
        onChange={() => props.onChoose(choice)}
        className="accent-ink"
      />
      {label}
    </label>
  );
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">{t("choose", { row: name })}</legend>
      {option("today", t("keepToday"))}
      {option("scenario", t("takeScenario"), !canTakeScenario)}
      {canTakeScenario ? null : <span className="text-soft text-xs">{t("impossible")}</span>}
    </fieldset>
  );
}
