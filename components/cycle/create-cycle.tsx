"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";
import { TermsFields } from "./terms-fields";
import { termsFrom } from "./terms-form-data";

type Props = Readonly<{
  org: string;
  today: string;
  instruments: readonly Readonly<{ id: string; name: string; version: string }>[];
}>;

/** A new draft of a cycle. */
export function CreateCycle({ org, today, instruments }: Props) {
  const t = useTranslations("cycles");
  const router = useRouter();
  return (
    <FormCard
      submitLabel={t("new.submit")}
      doneMessage={t("new.created")}
      movesOn
      call={(form) =>
        trpc.cycles.create.mutate({
          org,
          ...termsFrom(form),
          instrumentId: String(form.get("instrumentId") ?? "") || null,
        })
      }
      // Typed routes know literal paths only.
      onDone={({ id }) => router.push(`/${org}/cycles/${id}` as Route)}
    >
      {(errors) => (
        <>
          <TermsFields errors={errors} today={today} />
          {instruments.length > 1 ? (
            <SelectField
              name="instrumentId"
              label={t("terms.instrument")}
              error={errors.instrumentId}
              options={instruments.map(({ id, name, version }) => ({
                value: id,
                label: `${name} (${version})`,
              }))}
            />
          ) : null}
        </>
      )}
    </FormCard>
  );
}
