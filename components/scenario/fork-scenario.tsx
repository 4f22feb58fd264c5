"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

/** Forks today's structure and opens the fork. */
export function ForkScenario({ org, team }: { org: string; team: string }) {
  const t = useTranslations("scenarios.fork");
  const router = useRouter();
  return (
    <FormDialog
      label={t("open")}
      tone="primary"
      title={t("title")}
      description={t("help")}
      submitLabel={t("submit")}
      call={(form) => trpc.scenarios.fork.mutate({ org, team, name: String(form.get("name")) })}
      onDone={({ id }) => {
        // Typed routes know literal paths only; this one is put together of ids.
        router.push(`/${org}/teams/${team}/scenarios/${id}` as Route);
      }}
    >
      {(errors) => (
        <TextField
          name="name"
          label={t("name")}
          help={t("nameHelp")}
          error={errors.name}
          autoFocus
          autoComplete="off"
        />
      )}
    </FormDialog>
  );
}
