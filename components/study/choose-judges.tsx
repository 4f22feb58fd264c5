"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { Checkbox } from "../ui/checkbox";
import { FieldError } from "../ui/field";
import { TextField } from "../ui/text-field";

type Person = Readonly<{ id: string; label: string }>;
type Props = Readonly<{
  org: string;
  instrument: string;
  /** The study under way, to which more are asked; none opens one. */
  study: string | null;
  people: readonly Person[];
}>;

/** Chooses members as judges: of a new study, or more for the one under way. */
export function ChooseJudges({ org, instrument, study, people }: Props) {
  const t = useTranslations("instruments.study");
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const wanted = query.trim().toLowerCase();
  const shown = people.filter(({ label }) => label.toLowerCase().includes(wanted));
  const kind = study ? "more" : "open";

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return (
    <FormDialog
      tone={study ? "plain" : "primary"}
      label={t(`${kind}.label`)}
      title={t(`${kind}.title`)}
      description={t(`${kind}.body`)}
      submitLabel={t(`${kind}.submit`)}
      call={async () => {
        const asked = [...chosen];
        if (study) await trpc.studies.invite.mutate({ org, study, people: asked });
        else await trpc.studies.open.mutate({ org, instrument, people: asked });
      }}
      doneMessage={t("asked")}
      onDone={() => setChosen(new Set())}
    >
      {(errors) => (
        <fieldset aria-describedby="judges-error" className="min-w-0">
          <legend className="mb-2 font-semibold">{t("people")}</legend>
          {people.length > 12 ? (
            <TextField
              className="mb-3"
              type="search"
              label={t("narrow")}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          ) : null}
          <div className="grid max-h-72 gap-2.5 overflow-y-auto p-1">
            {shown.map(({ id, label }) => (
              <Checkbox
                key={id}
                label={<bdi className="wrap-anywhere">{label}</bdi>}
                checked={chosen.has(id)}
                aria-invalid={errors.people ? true : undefined}
                onChange={() => toggle(id)}
              />
            ))}
          </div>
          <p aria-live="polite" className="mt-3 text-sm text-soft">
            {t("chosen", { count: chosen.size })}
          </p>
          <FieldError id="judges-error">{errors.people}</FieldError>
        </fieldset>
      )}
    </FormDialog>
  );
}
