"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { NEEDLES, type Needle, usualNeedle } from "@/server/domain/position/needle";
import { POSITION_KINDS, type PositionKind } from "@/server/domain/structure/structure";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { Notice } from "../ui/notice";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { useDayText } from "./day-text";

type Place = Readonly<{ org: string; team: string }>;
type Known = Readonly<{
  id: string;
  name: string;
  kind: PositionKind;
  needle: Needle;
  fromDay: string;
  toDay: string | null;
  version: number;
  head: Readonly<{ id: string; label: string }> | null;
}>;
type Errors = Readonly<Record<string, string>>;

/** The form of a new seat. */
export function CreatePosition({ place, today }: { place: Place; today: string }) {
  const t = useTranslations("positions.form");
  return (
    <FormDialog
      label={t("new")}
      tone="primary"
      title={t("newTitle")}
      submitLabel={t("create")}
      doneMessage={t("created")}
      call={(form) => trpc.positions.create.mutate({ ...place, ...seatOf(form) })}
    >
      {(errors) => <SeatFields place={place} today={today} errors={errors} />}
    </FormDialog>
  );
}

/** Another name, kind, head, needle or first day. */
export function ChangePosition(props: { place: Place; today: string; position: Known }) {
  const t = useTranslations("positions.form");
  const { place, position } = props;
  const { id, version } = position;
  return (
    <FormDialog
      label={t("change")}
      size="sm"
      title={t("changeTitle", { name: position.name })}
      description={t("changeHelp")}
      submitLabel={t("save")}
      doneMessage={t("changed")}
      call={(form) =>
        trpc.positions.change.mutate({
          ...place,
          ...{ position: id, version },
          ...changesIn(seatOf(form), position),
          changeFrom: String(form.get("changeFrom")),
        })
      }
    >
      {(errors) => (
        <SeatFields {...props} errors={errors}>
          <ChangeFrom {...props} error={errors.changeFrom} />
        </SeatFields>
      )}
    </FormDialog>
  );
}

/** The day from which a change holds, and what a day gone by means. */
function ChangeFrom(props: { position: Known; today: string; error: string | undefined }) {
  const t = useTranslations("positions.form");
  const dayText = useDayText();
  const { position, today } = props;
  const isThere = position.fromDay <= today && (position.toDay === null || today < position.toDay);
  const [day, setDay] = useState(isThere ? today : position.fromDay);
  return (
    <>
      <TextField
        name="changeFrom"
        type="date"
        label={t("changeFrom")}
        help={t("changeFromHelp", { day: dayText(position.fromDay) })}
        value={day}
        onChange={(event) => setDay(event.target.value)}
        error={props.error}
      />
      <div aria-live="polite">
        {day < today ? (
          <Notice tone="warning" title={t("past")}>
            {t("pastBody")}
          </Notice>
        ) : null}
      </div>
    </>
  );
}

function SeatFields(props: {
  place: Place;
  today: string;
  position?: Known;
  errors: Errors;
  children?: ReactNode;
}) {
  const t = useTranslations("positions");
  const { place, position, errors } = props;
  const [kind, setKind] = useState<PositionKind>(position?.kind ?? "cto");
  const [needle, setNeedle] = useState<Needle>(position?.needle ?? usualNeedle(kind));
  return (
    <>
      <TextField
        name="name"
        label={t("form.name")}
        help={t("form.nameHelp")}
        defaultValue={position?.name}
        error={errors.name}
        autoFocus
      />
      <SelectField
        name="kind"
        label={t("form.kind")}
        value={kind}
        error={errors.kind}
        onChange={(event) => {
          const next = POSITION_KINDS.find((one) => one === event.target.value) ?? "other";
          setKind(next);
          setNeedle(usualNeedle(next));
        }}
        options={POSITION_KINDS.map((value) => ({ value, label: t(`kindHelp.${value}`) }))}
      />
      <PickerField
        name="reportsToId"
        label={t("form.head")}
        help={t("form.headHelp")}
        error={errors.reportsToId}
        initial={position?.head ?? undefined}
        nothing={t("form.headNobody")}
        load={(q) => trpc.positions.heads.query({ ...place, q, except: position?.id })}
      />
      <SelectField
        name="needle"
        label={t("form.needle")}
        help={t("form.needleHelp")}
        value={needle}
        error={errors.needle}
        onChange={(event) => setNeedle(NEEDLES.find((one) => one === event.target.value) ?? "none")}
        options={NEEDLES.map((value) => ({ value, label: t(`needles.${value}`) }))}
      />
      {props.children}
      <TextField
        name="fromDay"
        type="date"
        label={t("form.from")}
        help={t("form.fromHelp")}
        defaultValue={position?.fromDay ?? props.today}
        error={errors.fromDay}
      />
    </>
  );
}

/** What the form says otherwise than the seat: only that changes, whatever else changed on other days. */
function changesIn(given: ReturnType<typeof seatOf>, known: Known) {
  const { name, kind, reportsToId, needle, fromDay } = given;
  return {
    ...(name === known.name ? {} : { name }),
    ...(kind === known.kind ? {} : { kind }),
    ...(reportsToId === (known.head?.id ?? null) ? {} : { reportsToId }),
    ...(needle === known.needle ? {} : { needle }),
    ...(fromDay === known.fromDay ? {} : { fromDay }),
  };
}

function seatOf(form: FormData) {
  return {
    name: String(form.get("name")),
    kind: POSITION_KINDS.find((one) => one === form.get("kind")) ?? "other",
    reportsToId: String(form.get("reportsToId")) || null,
    needle: NEEDLES.find((one) => one === form.get("needle")) ?? "none",
    fromDay: String(form.get("fromDay")),
  };
}
