"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { todaysZoneName } from "@/server/domain/time-zone";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

/**
 * The form that makes an organisation and leads into it, or on to `onwards` with `org=` added; the zone
 * is guessed from the browser.
 */
export function CreateOrganisation(props: { zones: readonly string[]; onwards?: string }) {
  const t = useTranslations("organisations.new");
  const router = useRouter();
  const guess = useSyncExternalStore(noChange, ownZone, () => "UTC");
  const zone = props.zones.includes(guess) ? guess : "UTC";
  return (
    <FormCard
      submitLabel={t("create")}
      movesOn
      call={(form) =>
        trpc.organisations.create.mutate({
          name: String(form.get("name")),
          timeZone: String(form.get("timeZone")),
        })
      }
      onDone={({ slug }) => {
        // The slug was just made; typed routes know literal paths only.
        router.push((props.onwards ? `${props.onwards}&org=${slug}` : `/${slug}`) as Route);
      }}
    >
      {(errors) => (
        <>
          <TextField
            name="name"
            label={t("name")}
            help={t("nameHelp")}
            error={errors.name}
            autoComplete="organization"
            maxLength={1200}
            required
          />
          <SelectField
            key={zone}
            name="timeZone"
            label={t("timeZone")}
            help={t("timeZoneHelp")}
            error={errors.timeZone}
            defaultValue={zone}
            options={props.zones.map((one) => ({ value: one, label: one.replaceAll("_", " ") }))}
          />
        </>
      )}
    </FormCard>
  );
}

function noChange() {
  return () => {};
}

function ownZone(): string {
  return todaysZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
}
