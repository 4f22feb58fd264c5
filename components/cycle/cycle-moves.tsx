"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { TextField } from "../ui/text-field";

type Place = Readonly<{ org: string; cycleId: string }>;

type Launch = Readonly<{
  /** What is asked of how many, until when in words; null where no day is chosen. */
  ratings: number;
  subjects: number;
  day: string | null;
  waiting: number;
  shaky: number;
}>;

/** Launches a draft, after saying what follows. */
export function LaunchCycle({ launch, ...place }: Place & { launch: Launch }) {
  const t = useTranslations("cycles.launch");
  const { ratings, subjects, day, waiting, shaky } = launch;
  return (
    <ActionConfirm
      label={t("button")}
      tone="primary"
      title={t("title")}
      description={
        <div className="grid gap-2">
          <p>{t("body", { raters: ratings, subjects, day: day ?? t("noDay") })}</p>
          <p>{t("settled")}</p>
          {waiting > 0 ? <p>{t("waiting", { count: waiting })}</p> : null}
          {shaky > 0 ? <p>{t("shaky", { count: shaky })}</p> : null}
        </div>
      }
      confirmLabel={t("confirm")}
      call={() => trpc.cycles.open.mutate(place)}
      doneMessage={t("done")}
    />
  );
}

/** Ends the answering now. */
export function CloseCycle(props: Place & { hidden: number; groups: number }) {
  const t = useTranslations("cycles.close");
  const { hidden, groups, ...place } = props;
  return (
    <ActionConfirm
      label={t("button")}
      tone={hidden === 0 ? "primary" : "plain"}
      title={t("title")}
      description={
        <div className="grid gap-2">
          <p>{t("body")}</p>
          {hidden > 0 ? <p>{t("hidden", { hidden, groups })}</p> : null}
        </div>
      }
      confirmLabel={t("confirm")}
      call={() => trpc.cycles.close.mutate(place)}
      doneMessage={t("done")}
    />
  );
}

/** Ends a cycle without results. */
export function CancelCycle({ isDraft, ...place }: Place & { isDraft: boolean }) {
  const t = useTranslations("cycles.cancel");
  return (
    <ActionConfirm
      label={t("button")}
      tone="quiet"
      title={t("title")}
      description={t(isDraft ? "draftBody" : "body")}
      confirmLabel={t("confirm")}
      keepLabel={t("keep")}
      call={() => trpc.cycles.cancel.mutate(place)}
      doneMessage={t("done")}
    />
  );
}

/** A new draft of the same. */
export function CloneCycle({ name, ...place }: Place & { name: string }) {
  const t = useTranslations("cycles");
  const router = useRouter();
  return (
    <FormDialog
      label={t("clone.button")}
      tone="quiet"
      title={t("clone.title")}
      description={t("clone.body")}
      submitLabel={t("clone.submit")}
      doneMessage={t("clone.done")}
      call={(form) => trpc.cycles.clone.mutate({ ...place, name: String(form.get("name")) })}
      // Typed routes know literal paths only.
      onDone={({ id }) => router.push(`/${place.org}/cycles/${id}` as Route)}
    >
      {(errors) => (
        <TextField
          name="name"
          label={t("terms.name")}
          help={t("terms.nameHelp")}
          autoComplete="off"
          defaultValue={name}
          error={errors.name}
        />
      )}
    </FormDialog>
  );
}
