"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

type Place = Readonly<{ org: string; team: string }>;
type Holding = Readonly<{
  id: string;
  name: string;
  fromDay: string;
  toDay: string | null;
  version: number;
}>;

/** Puts somebody into a seat from a day on. */
export function FillPosition(props: {
  place: Place;
  position: Readonly<{ id: string; name: string }>;
  fromDay: string;
  canAddPeople: boolean;
}) {
  const t = useTranslations("positions.fill");
  const { place, position, canAddPeople } = props;
  return (
    <FormDialog
      label={t("label")}
      size="sm"
      tone="primary"
      title={t("title", { name: position.name })}
      submitLabel={t("submit")}
      doneMessage={t("done")}
      call={(form) =>
        trpc.positions.fill.mutate({
          ...place,
          position: position.id,
          personId: textOf(form, "personId"),
          newName: textOf(form, "newName"),
          fromDay: String(form.get("fromDay")),
          toDay: textOf(form, "toDay"),
        })
      }
    >
      {(errors) => (
        <>
          <PickerField
            name="personId"
            label={t("person")}
            help={t(canAddPeople ? "personHelpAll" : "personHelp")}
            error={errors.personId}
            nothing={canAddPeople ? t("none") : undefined}
            load={(q) => trpc.positions.people.query({ ...place, q })}
          />
          {canAddPeople ? (
            <TextField
              name="newName"
              label={t("newName")}
              help={t("newNameHelp")}
              error={errors.newName}
            />
          ) : null}
          <DayFields fromDay={props.fromDay} toDay={null} errors={errors} />
        </>
      )}
    </FormDialog>
  );
}

/** Ends a holding; the seat is vacant from that day on. */
export function VacatePosition(props: {
  place: Place;
  position: string;
  holding: Holding;
  today: string;
}) {
  const t = useTranslations("positions.vacate");
  const { place, holding } = props;
  return (
    <FormDialog
      label={t("label")}
      size="sm"
      title={t("title", { name: holding.name, position: props.position })}
      submitLabel={t("submit")}
      doneMessage={t("done")}
      call={(form) =>
        trpc.positions.endHolding.mutate({
          ...place,
          holding: holding.id,
          version: holding.version,
          toDay: String(form.get("toDay")),
        })
      }
    >
      {(errors) => (
        <TextField
          name="toDay"
          type="date"
          label={t("day")}
          help={t("help")}
          defaultValue={props.today}
          error={errors.toDay ?? errors.fromDay}
        />
      )}
    </FormDialog>
  );
}

/** Puts the days of a holding right, or takes out one that never was. */
export function CorrectHolding(props: { place: Place; position: string; holding: Holding }) {
  const t = useTranslations("positions");
  const { place, holding } = props;
  const { id, name, version } = holding;
  return (
    <div className="flex flex-wrap gap-1.5">
      <FormDialog
        label={t("card.correct")}
        size="sm"
        title={t("correct.title", { name })}
        description={t("correct.help")}
        submitLabel={t("correct.submit")}
        doneMessage={t("correct.done")}
        call={(form) =>
          trpc.positions.correctHolding.mutate({
            ...place,
            holding: id,
            version,
            fromDay: String(form.get("fromDay")),
            toDay: textOf(form, "toDay"),
          })
        }
      >
        {(errors) => <DayFields {...holding} errors={errors} />}
      </FormDialog>
      <ActionConfirm
        label={t("correct.remove")}
        tone="quiet"
        size="sm"
        title={t("correct.removeTitle", { name, position: props.position })}
        description={t("correct.removeBody")}
        confirmLabel={t("correct.remove")}
        doneMessage={t("correct.removed")}
        call={() => trpc.positions.removeHolding.mutate({ ...place, holding: id, version })}
      />
    </div>
  );
}

function DayFields(props: {
  fromDay: string;
  toDay: string | null;
  errors: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("positions.fill");
  return (
    <>
      <TextField
        name="fromDay"
        type="date"
        label={t("from")}
        help={t("fromHelp")}
        defaultValue={props.fromDay}
        error={props.errors.fromDay}
      />
      <TextField
        name="toDay"
        type="date"
        label={t("to")}
        optionalLabel={t("optional")}
        help={t("toHelp")}
        defaultValue={props.toDay ?? ""}
        error={props.errors.toDay}
      />
    </>
  );
}

function textOf(form: FormData, name: string): string | null {
  return String(form.get(name) ?? "").trim() || null;
}
