"use client";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import type { ScenarioEdits } from "@/server/domain/scenario/edits";
import {
  POSITION_KINDS,
  type PositionKind,
  type Structure,
} from "@/server/domain/structure/structure";
import { Button } from "../ui/button";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

/** The form of a seat that only the scenario has. */
export function AddSeat(props: {
  positions: Structure["positions"];
  add: (seat: ScenarioEdits["added"][number]) => void;
}) {
  const t = useTranslations("scenarios.seats");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const name = String(data.get("name")).trim();
    if (name === "") return;
    const given = String(data.get("kind"));
    const kind: PositionKind = POSITION_KINDS.find((one) => one === given) ?? "other";
    const reportsToId = String(data.get("head")) || null;
    props.add({ id: crypto.randomUUID(), name, kind, reportsToId });
    form.reset();
  }

  return (
    <form method="post" onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <TextField name="name" label={t("name")} maxLength={80} required autoComplete="off" />
      <SelectField
        name="kind"
        label={t("kind")}
        defaultValue="other"
        options={POSITION_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <SelectField
        name="head"
        label={t("head")}
        defaultValue=""
        options={[
          { value: "", label: t("headNone") },
          ...props.positions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button type="submit">{t("add")}</Button>
    </form>
  );
}
