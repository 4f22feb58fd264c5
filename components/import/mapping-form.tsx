"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { KnownInstrument, Mapping } from "@/server/domain/import/mapping";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { RadioGroup } from "../ui/radio-group";
import { TextareaField, TextField } from "../ui/text-field";
import { useAction } from "../use-action";
import { ColumnRoles } from "./column-roles";
import { InstrumentChoice } from "./instrument-choice";
import { ItemChoice } from "./item-choice";
import { draftOf, type Layout, type MappingDraft, mappingOf, missingIn } from "./mapping-model";

type Props = Readonly<{
  org: string;
  importId: string;
  version: number;
  header: readonly string[];
  mapping: Mapping;
  instruments: readonly KnownInstrument[];
}>;

/** What each column is, proposed and open to change; sending it starts a check, which changes nothing. */
export function MappingForm(props: Props) {
  const t = useTranslations("imports.mapping");
  const header = props.header.filter((name) => name !== "");
  const [draft, setDraft] = useState<MappingDraft>(() => draftOf(props.mapping, header));
  const [isTried, setTried] = useState(false);
  const action = useAction((mapping: Mapping) =>
    trpc.imports.check.mutate({
      org: props.org,
      importId: props.importId,
      version: props.version,
      mapping,
    }),
  );
  const change = (part: Partial<MappingDraft>) => setDraft((now) => ({ ...now, ...part }));
  const missing = isTried ? missingIn(draft) : [];
  const errorAt = (name: string) => (missing.includes(name) ? t(`missing.${name}`) : undefined);
  const refusals = Object.values(action.refused?.fields ?? {});
  const known = props.instruments.find(({ id }) => id === draft.instrumentId) ?? null;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (missingIn(draft).length === 0) void action.run(mappingOf(draft));
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-7">
      <RadioGroup
        name="layout"
        legend={t("layout.legend")}
        className="max-w-160"
        value={draft.layout}
        // Reason: the group offers these two values only.
        onValueChange={(layout) => change({ layout: layout as Layout })}
        options={[
          { value: "wide", label: t("layout.wide"), help: t("layout.wideHelp") },
          { value: "long", label: t("layout.long"), help: t("layout.longHelp") },
        ]}
      />
      <ColumnRoles header={header} draft={draft} onChange={setDraft} />
      {Object.values(draft.roles).includes("cycle") ? null : (
        <TextField
          className="max-w-110"
          label={t("cycleName")}
          help={t("cycleHelp")}
          error={errorAt("cycle")}
          value={draft.cycleName}
          maxLength={300}
          onChange={(event) => change({ cycleName: event.target.value })}
        />
      )}
      <InstrumentChoice
        draft={draft}
        instruments={props.instruments}
        onChange={change}
        errorAt={errorAt}
      />
      {draft.layout === "long" ? (
        <TextareaField
          className="max-w-110"
          label={t("longItems")}
          help={t("longItemsHelp")}
          rows={6}
          value={draft.longItems.join("\n")}
          onChange={(event) => change({ longItems: linesOf(event.target.value) })}
        />
      ) : null}
      <ItemChoice draft={draft} known={known} onChange={change} />
      {missing.length > 0 || action.refused ? (
        <Notice tone="error" title={action.refused?.message ?? t("incomplete")}>
          <ul className="grid gap-1">
            {[...missing.map((name) => t(`missing.${name}`)), ...new Set(refusals)].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div>
        <Button type="submit" tone="primary" isPending={action.isPending}>
          {t("check")}
        </Button>
        <p className="mt-2 text-sm text-soft">{t("checkHelp")}</p>
      </div>
    </form>
  );
}

// A line that is being typed may be empty; spaces at its ends mean nothing in a file either.
function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trimStart());
  return lines.filter((line, index) => line !== "" || index === lines.length - 1).slice(0, 500);
}
