"use client";
import { useTranslations } from "next-intl";
import type { KnownInstrument } from "@/server/domain/import/mapping";
import { Button } from "../ui/button";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import type { MappingDraft } from "./mapping-model";

type Props = Readonly<{
  draft: MappingDraft;
  instruments: readonly KnownInstrument[];
  onChange: (part: Partial<MappingDraft>) => void;
  errorAt: (name: string) => string | undefined;
}>;

/** Which instrument was answered: one of the organisation's, or a new one with name, scale and qualities. */
export function InstrumentChoice({ draft, instruments, onChange, errorAt }: Props) {
  const t = useTranslations("imports.mapping");
  const isNew = draft.instrumentId === null;
  const rename = (index: number, name: string) =>
    onChange({ qualities: draft.qualities.map((one, at) => (at === index ? name : one)) });
  return (
    <fieldset className="grid max-w-110 gap-4">
      <legend className="mb-2 font-semibold text-md">{t("instrument")}</legend>
      <SelectField
        label={t("whichInstrument")}
        value={draft.instrumentId ?? "new"}
        onChange={(event) =>
          onChange({ instrumentId: event.target.value === "new" ? null : event.target.value })
        }
        options={[
          { value: "new", label: t("newInstrument") },
          ...instruments.map(({ id, name, scale }) => ({
            value: id,
            label: t("oldInstrument", { name, min: scale.min, max: scale.max }),
          })),
        ]}
      />
      {isNew ? (
        <>
          <TextField
            label={t("instrumentName")}
            error={errorAt("instrument")}
            value={draft.instrumentName}
            maxLength={300}
            onChange={(event) => onChange({ instrumentName: event.target.value })}
          />
          <div className="grid grid-cols-2 gap-4">
            <TextField
              label={t("scaleMin")}
              inputMode="numeric"
              value={draft.min}
              onChange={(event) => onChange({ min: event.target.value })}
            />
            <TextField
              label={t("scaleMax")}
              inputMode="numeric"
              value={draft.max}
              onChange={(event) => onChange({ max: event.target.value })}
            />
          </div>
          {draft.qualities.map((name, index) => (
            <TextField
              // Reason: qualities have no identity but their place while they are being named.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              label={t("qualityName", { number: index + 1 })}
              help={index === 0 ? t("qualityHelp") : undefined}
              error={name.trim() ? undefined : errorAt("quality")}
              value={name}
              maxLength={300}
              onChange={(event) => rename(index, event.target.value)}
            />
          ))}
          <div className="flex flex-wrap gap-2">
            <Button
              size="sm"
              disabled={draft.qualities.length >= 50}
              onClick={() => onChange({ qualities: [...draft.qualities, ""] })}
            >
              {t("addQuality")}
            </Button>
            {draft.qualities.length > 1 ? (
              <Button
                size="sm"
                onClick={() => onChange({ qualities: draft.qualities.slice(0, -1) })}
              >
                {t("removeQuality")}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </fieldset>
  );
}
