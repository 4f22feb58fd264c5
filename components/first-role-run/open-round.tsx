"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { Checkbox } from "../ui/checkbox";
import { FieldError } from "../ui/field";
import { TextField } from "../ui/text-field";

type Person = Readonly<{ id: string; label: string; isNear: boolean }>;

/** Chooses who is asked, and opens the round. */
export function OpenRound(props: { org: string; team: string; people: readonly Person[] }) {
  const { org, team, people } = props;
  const t = useTranslations("first-role-run.ask");
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isShown = ({ label }: Person) => label.toLowerCase().includes(query.trim().toLowerCase());
  const groups = [
    { word: "near", people: people.filter((one) => one.isNear) },
    { word: "others", people: people.filter((one) => !one.isNear) },
  ] as const;

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return (
    <FormCard
      submitLabel={t("submit")}
      movesOn
      call={() => trpc.firstRole.openRound.mutate({ org, team, people: [...chosen] })}
      onDone={({ round }) => {
        // The round was just made; typed routes know literal paths only.
        router.push(`/${org}/teams/${team}/first-role/rounds/${round}` as Route);
      }}
    >
      {(errors) => (
        <fieldset aria-describedby="people-help people-error">
          <legend className="font-semibold">{t("people")}</legend>
          <p id="people-help" className="mt-1 mb-4 text-sm text-soft">
            {t("help")}
          </p>
          {people.length > 12 ? (
            <TextField
              className="mb-4"
              type="search"
              label={t("narrow")}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          ) : null}
          <div className="grid gap-5">
            {groups.map((group) =>
              group.people.some(isShown) ? (
                <div key={group.word} className="grid gap-2.5">
                  <p className="text-sm text-soft">{t(group.word)}</p>
                  {group.people.filter(isShown).map(({ id, label }) => (
                    <Checkbox
                      key={id}
                      label={<bdi className="wrap-anywhere">{label}</bdi>}
                      checked={chosen.has(id)}
                      aria-invalid={errors.people ? true : undefined}
                      onChange={() => toggle(id)}
                    />
                  ))}
                </div>
              ) : null,
            )}
          </div>
          <p aria-live="polite" className="mt-4 text-sm text-soft">
            {t("count", { count: chosen.size })}
          </p>
          <FieldError id="people-error">{errors.people}</FieldError>
        </fieldset>
      )}
    </FormCard>
  );
}
