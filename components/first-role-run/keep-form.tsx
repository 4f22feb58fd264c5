"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormCard } from "../form-card";
import { PickerField } from "../search/picker-field";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";

type Props = Readonly<{
  org: string;
  answers: string;
  weightSet: string;
  hasTeams: boolean;
  canCreateTop: boolean;
}>;

/** For which team a visitor's result is kept: one that is there, or one named here. */
export function KeepForm({ org, answers, weightSet, hasTeams, canCreateTop }: Props) {
  const t = useTranslations("first-role-run.keep");
  const router = useRouter();
  const [isNew, setNew] = useState(!hasTeams);
  return (
    <FormCard
      submitLabel={t("submit")}
      movesOn
      call={(form) =>
        trpc.firstRole.keep.mutate({
          org,
          answers,
          weightSet,
          teamId: isNew ? null : String(form.get("teamId")),
          name: isNew ? String(form.get("name")) : null,
        })
      }
      onDone={({ run, team }) => {
        // The run was just made; typed routes know literal paths only.
        router.push(`/${org}/teams/${team}/first-role/runs/${run}` as Route);
      }}
    >
      {(errors) => (
        <>
          {isNew ? (
            <TextField name="name" label={t("name")} help={t("nameHelp")} error={errors.name} />
          ) : (
            <PickerField
              name="teamId"
              label={t("existing")}
              help={t("existingHelp")}
              error={errors.teamId}
              load={(q) => trpc.firstRole.teamOptions.query({ org, q })}
            />
          )}
          {hasTeams && canCreateTop ? (
            <div>
              <Button tone="quiet" size="sm" onClick={() => setNew(!isNew)}>
                {t(isNew ? "isKnown" : "isNew")}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </FormCard>
  );
}
