"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CYCLE_TEMPLATES, TEMPLATE_KEYS, termsOfTemplate } from "@/server/domain/cycle-template";
import type { Opening } from "@/server/features/cycles/opening";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { RadioGroup } from "../ui/radio-group";
import { SelectField } from "../ui/select-field";
import { EarlierCycle } from "./earlier-cycle";
import { NameField, TermsFields } from "./terms-fields";
import { termsFrom } from "./terms-form-data";
import { useTemplateWords } from "./use-template-words";

type Props = Opening & Readonly<{ org: string }>;

/** Like an earlier cycle, instead of a template. */
const EARLIER = "earlier";

/** A new draft of a cycle: from a template, every part of which can be changed, or like an earlier one. */
export function CreateCycle({ org, today, instruments, earlier }: Props) {
  const t = useTranslations("cycles");
  const router = useRouter();
  const wordsOf = useTemplateWords();
  const [from, setFrom] = useState<string>(TEMPLATE_KEYS[0]);
  const [earlierId, setEarlierId] = useState(earlier[0]?.id ?? "");
  const chosen = earlier.find(({ id }) => id === earlierId);
  const template = TEMPLATE_KEYS.find((key) => key === from);

  return (
    <FormCard
      submitLabel={t("new.submit")}
      doneMessage={t("new.created")}
      movesOn
      call={(form) => {
        const terms = termsFrom(form);
        return template
          ? trpc.cycles.create.mutate({
              ...{ org, ...terms },
              instrumentId: String(form.get("instrumentId") ?? "") || null,
            })
          : trpc.cycles.clone.mutate({ org, cycleId: earlierId, name: terms.name });
      }}
      // Typed routes know literal paths only.
      onDone={({ id }) => router.push(`/${org}/cycles/${id}` as Route)}
    >
      {(errors) => (
        <>
          <RadioGroup
            name="from"
            legend={t("templates.legend")}
            value={from}
            onValueChange={setFrom}
            options={[
              ...TEMPLATE_KEYS.map((key) => ({
                value: key,
                label: t(`templates.${key}.label`),
                help: wordsOf(key).summary,
              })),
              ...(earlier.length > 0
                ? [
                    {
                      value: EARLIER,
                      label: t("templates.earlier"),
                      help: t("templates.earlierHelp"),
                    },
                  ]
                : []),
            ]}
          />
          <NameField error={errors.name} />
          {template ? (
            <TermsFields
              // Another template sets its own terms; the name that was typed stays.
              key={template}
              errors={errors}
              today={today}
              terms={termsOfTemplate(CYCLE_TEMPLATES[template], wordsOf(template), today)}
            />
          ) : (
            <>
              <SelectField
                name="earlierId"
                label={t("templates.which")}
                value={earlierId}
                onChange={({ target }) => setEarlierId(target.value)}
                options={earlier.map(({ id, name }) => ({ value: id, label: name }))}
              />
              {chosen ? <EarlierCycle cycle={chosen} /> : null}
            </>
          )}
          {template && instruments.length > 1 ? (
            <SelectField
              name="instrumentId"
              label={t("terms.instrument")}
              error={errors.instrumentId}
              options={instruments.map(({ id, name, version }) => ({
                value: id,
                label: version.startsWith("draft") ? name : t("terms.version", { name, version }),
              }))}
            />
          ) : null}
        </>
      )}
    </FormCard>
  );
}
