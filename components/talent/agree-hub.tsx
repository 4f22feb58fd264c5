"use client";
import { useTranslations } from "next-intl";
import type { SeatSplit } from "@/server/domain/talent/seats";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import type { AgreementLine, PlanPlace } from "./types";

export type Accountable = Readonly<{ value: string; label: string }>;
const SEATS = ["cto", "cio", "shared"] as const;

type Props = Readonly<{
  place: PlanPlace;
  hub: Readonly<{ id: string; name: string }>;
  asked: SeatSplit;
  agreed: AgreementLine | undefined;
  accountables: readonly Accountable[];
}>;

/** Says who is accountable for a hub and how its seats are divided. */
export function AgreeHub(props: Props) {
  const t = useTranslations("talent.agree");
  const { place, hub, asked, agreed, accountables } = props;
  const start = agreed ?? asked;
  return (
    <span className="flex gap-1.5">
      <FormDialog
        label={
          <>
            {t(agreed ? "change" : "set")}
            <span className="sr-only"> {hub.name}</span>
          </>
        }
        size="sm"
        title={t("setTitle", { hub: hub.name })}
        description={t("setHelp", { cto: asked.cto, cio: asked.cio, shared: asked.shared })}
        submitLabel={t("save")}
        doneMessage={t("saved")}
        call={(form) =>
          trpc.talent.agreeHub.mutate({
            ...place,
            hubId: hub.id,
            version: agreed?.version ?? null,
            ...termsIn(form),
          })
        }
      >
        {(errors) => (
          <>
            <SelectField
              name="accountable"
              label={t("accountable")}
              help={t("accountableHelp")}
              defaultValue={agreed ? choiceOf(agreed) : ""}
              error={errors.accountable ?? errors["accountable.id"]}
              options={[{ value: "", label: t("nobody") }, ...accountables]}
            />
            <NumberField
              name="seats"
              label={t("seats")}
              help={t("seatsHelp")}
              value={start.seats}
              error={errors.seats}
            />
            {SEATS.map((part) => (
              <NumberField
                key={part}
                name={part}
                label={t(`${part}Seats`)}
                value={start[part]}
                error={errors[part]}
              />
            ))}
          </>
        )}
      </FormDialog>
      {agreed ? <TakeBackAgreement place={place} hub={hub.name} agreed={agreed} /> : null}
    </span>
  );
}

function TakeBackAgreement(props: { place: PlanPlace; hub: string; agreed: AgreementLine }) {
  const t = useTranslations("talent.agree");
  const { id, version } = props.agreed;
  return (
    <ActionConfirm
      label={
        <>
          {t("remove")}
          <span className="sr-only"> {props.hub}</span>
        </>
      }
      size="sm"
      tone="quiet"
      title={t("removeTitle", { hub: props.hub })}
      description={t("removeBody")}
      confirmLabel={t("remove")}
      doneMessage={t("removed")}
      call={() => trpc.talent.removeAgreement.mutate({ ...props.place, agreement: id, version })}
    />
  );
}

function NumberField(props: {
  name: string;
  label: string;
  help?: string;
  value: number;
  error?: string;
}) {
  const { name, label, help, value, error } = props;
  return (
    <TextField
      {...{ name, label, help, error }}
      type="number"
      min={0}
      max={500}
      defaultValue={value}
    />
  );
}

function termsIn(form: FormData) {
  const [kind = "", id = ""] = String(form.get("accountable")).split(":");
  const seats = (name: string) => {
    const text = String(form.get(name)).trim();
    return text === "" ? Number.NaN : Number(text);
  };
  return {
    accountable: { kind: kind === "position" ? ("position" as const) : ("person" as const), id },
    seats: seats("seats"),
    cto: seats("cto"),
    cio: seats("cio"),
    shared: seats("shared"),
  };
}

function choiceOf({ positionId, personId }: AgreementLine): string {
  return positionId ? `position:${positionId}` : `person:${personId}`;
}
