"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

/** A draft that asks the same raters about the behaviours that subjects chose. */
export function AskAgain(props: {
  org: string;
  cycleId: string;
  name: string;
  count: number;
  /** The first day that was set, in words. */
  day: string;
}) {
  const t = useTranslations("cycles");
  const router = useRouter();
  const { org, cycleId, count, day } = props;
  return (
    <FormDialog
      label={t("askAgain.button")}
      tone="plain"
      title={t("askAgain.title")}
      description={t("askAgain.body", { count, day })}
      submitLabel={t("askAgain.submit")}
      doneMessage={t("askAgain.done")}
      call={(form) => trpc.cycles.askAgain.mutate({ org, cycleId, name: String(form.get("name")) })}
      // Typed routes know literal paths only.
      onDone={({ id }) => router.push(`/${org}/cycles/${id}` as Route)}
    >
      {(errors) => (
        <TextField
          name="name"
          label={t("terms.name")}
          help={t("terms.nameHelp")}
          autoComplete="off"
          defaultValue={t("askAgain.name", { name: props.name })}
          error={errors.name}
        />
      )}
    </FormDialog>
  );
}
