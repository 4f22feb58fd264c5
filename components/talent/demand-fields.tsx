import { useTranslations } from "next-intl";
import {
  DEMAND_SIDES,
  type DemandSide,
  OFFER_LEVELS,
  type OfferLevel,
} from "@/server/domain/talent/demand";
import { Checkbox } from "../ui/checkbox";
import { RadioGroup } from "../ui/radio-group";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import type { DemandLine } from "./types";

/** What a line may refer to. */
export type DemandChoices = Readonly<{
  hubs: readonly Readonly<{ id: string; name: string }>[];
  responsibilities: readonly Readonly<{ id: string; key: string | null; name: string }>[];
  quarters: readonly string[];
}>;

/** The fields of one line of the demand list. */
export function DemandFields(props: {
  choices: DemandChoices;
  errors: Readonly<Record<string, string>>;
  line?: DemandLine;
}) {
  const t = useTranslations("talent");
  const { errors, line } = props;
  const { hubs, responsibilities, quarters } = props.choices;
  const optional = useTranslations("common")("optional");
  const nothing = { value: "", label: t("demand.open") };
  const hubOptions = [nothing, ...hubs.map(({ id, name }) => ({ value: id, label: name }))];
  const isOwnQuarter = line && !quarters.includes(line.startQuarter);
  const starts = isOwnQuarter ? [line.startQuarter, ...quarters] : quarters;
  return (
    <>
      <TextField
        name="role"
        label={t("demand.role")}
        help={t("demand.roleHelp")}
        defaultValue={line?.role}
        error={errors.role}
        required
        autoFocus
      />
      <RadioGroup
        name="side"
        legend={t("demand.side")}
        help={t("demand.sideHelp")}
        defaultValue={line?.side ?? "cto"}
        error={errors.side}
        className="sm:grid-cols-3 sm:[&>*:not(label)]:col-span-3"
        options={DEMAND_SIDES.map((side) => ({ value: side, label: t(`side.${side}`) }))}
      />
      <TextField
        name="skills"
        label={t("demand.skills")}
        help={t("demand.skillsHelp")}
        defaultValue={line?.skills.join(", ")}
        error={errors.skills}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          name="startQuarter"
          label={t("demand.start")}
          defaultValue={line?.startQuarter ?? quarters[1]}
          error={errors.startQuarter}
          options={starts.map((quarter) => ({ value: quarter, label: quarter }))}
        />
        <TextField
          name="seats"
          type="number"
          min={1}
          max={500}
          label={t("demand.seats")}
          defaultValue={line?.seats ?? 1}
          error={errors.seats}
        />
        <SelectField
          name="level"
          label={t("demand.level")}
          defaultValue={line?.level ?? "mid"}
          error={errors.level}
          options={OFFER_LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        />
        <SelectField
          name="hubId"
          label={t("demand.hub")}
          defaultValue={line?.hubId ?? ""}
          error={errors.hubId}
          options={hubOptions}
        />
        <SelectField
          name="backupHubId"
          label={t("demand.backup")}
          defaultValue={line?.backupHubId ?? ""}
          error={errors.backupHubId}
          options={hubOptions}
        />
      </div>
      <SelectField
        name="responsibilityId"
        label={t("demand.responsibility")}
        defaultValue={line?.responsibilityId ?? ""}
        error={errors.responsibilityId}
        options={[
          { value: "", label: t("demand.noResponsibility") },
          ...responsibilities.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField
        name="location"
        label={t("demand.location")}
        optionalLabel={optional}
        help={t("demand.locationHelp")}
        defaultValue={line?.location}
        error={errors.location}
      />
      <Checkbox
        name="isCritical"
        value="yes"
        label={t("demand.critical")}
        help={t("demand.criticalHelp")}
        defaultChecked={line?.isCritical}
      />
    </>
  );
}

/** What stands in these fields; the procedure judges it. */
export function demandTerms(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    role: text("role"),
    // Reason: the options of these fields are the words of the schema, which refuses any other.
    side: text("side") as DemandSide,
    level: text("level") as OfferLevel,
    skills: text("skills").split(/[,;\n]/),
    startQuarter: text("startQuarter"),
    seats: text("seats") === "" ? 0 : Number(text("seats")),
    hubId: text("hubId") || null,
    backupHubId: text("backupHubId") || null,
    responsibilityId: text("responsibilityId") || null,
    location: text("location"),
    isCritical: form.get("isCritical") === "yes",
  };
}
