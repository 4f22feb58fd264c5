"use client";
import { useTranslations } from "next-intl";
import { type LaunchedTerms, THRESHOLDS } from "@/server/domain/cycle-terms";
import { TextField } from "../ui/text-field";

type Props = Readonly<{
  errors: Readonly<Record<string, string>>;
  /** The first day that can be chosen. */
  least: string;
  terms: LaunchedTerms;
  /** Lowest thresholds: after launch those that raters were told. */
  isLaunched?: boolean;
}>;

/** Days and thresholds: in a draft any, afterwards later and higher ones. */
export function LaunchedFields({ errors, least, terms, isLaunched = false }: Props) {
  const t = useTranslations("cycles.terms");
  const { closesOn, releasesOn } = terms;
  const after = (day: string | null) => (isLaunched && day && day > least ? day : least);
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          name="closesOn"
          type="date"
          min={after(closesOn)}
          label={t("closesOn")}
          help={t("closesOnHelp")}
          defaultValue={closesOn ?? ""}
          error={errors.closesOn}
        />
        {isLaunched && releasesOn === null ? null : (
          <TextField
            name="releasesOn"
            type="date"
            min={after(releasesOn)}
            label={t("releasesOn")}
            help={isLaunched ? undefined : t("releasesOnHelp")}
            defaultValue={releasesOn ?? ""}
            error={errors.releasesOn}
          />
        )}
      </div>
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{t("thresholds")}</legend>
        <p className="text-sm text-soft">{t("thresholdsHelp")}</p>
        <div className="grid items-end gap-4 sm:grid-cols-3">
          {(["groupThreshold", "teamThreshold", "commentThreshold"] as const).map((field) => (
            <TextField
              key={field}
              name={field}
              type="number"
              inputMode="numeric"
              min={isLaunched ? terms[field] : THRESHOLDS.least}
              max={THRESHOLDS.most}
              label={t(field)}
              defaultValue={terms[field]}
              error={errors[field]}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
