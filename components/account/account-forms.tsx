"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormCard } from "@/components/form-card";
import { trpc } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { notify } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import { textOf } from "./entrance-forms";
import { HiddenUsername } from "./link-forms";
import { PasswordField } from "./password-field";

/** One's own name. */
export function NameForm(props: { name: string }) {
  const t = useTranslations("accounts");
  return (
    <FormCard
      submitLabel={t("own.saveName")}
      call={(form) => trpc.accounts.rename.mutate({ name: textOf(form, "name") })}
      doneMessage={t("own.nameSaved")}
    >
      {(errors) => (
        <TextField
          label={t("name")}
          help={t("nameHelp")}
          name="name"
          autoComplete="name"
          defaultValue={props.name}
          error={errors.name}
        />
      )}
    </FormCard>
  );
}

/** A new password, for whoever knows the current one. */
export function PasswordForm(props: { email: string }) {
  const t = useTranslations("accounts");
  const [changes, setChanges] = useState(0);
  return (
    <FormCard
      // A password that was accepted is not left standing in the form.
      key={changes}
      submitLabel={t("own.changePassword")}
      call={(form) =>
        trpc.accounts.changePassword.mutate({
          current: textOf(form, "current"),
          password: textOf(form, "password"),
        })
      }
      doneMessage={t("own.passwordChanged")}
      onDone={() => setChanges(changes + 1)}
    >
      {(errors) => (
        <>
          <HiddenUsername email={props.email} />
          <PasswordField
            label={t("currentPassword")}
            name="current"
            autoComplete="current-password"
            error={errors.current}
          />
          <PasswordField
            label={t("newPassword")}
            help={t("passwordRule")}
            name="password"
            autoComplete="new-password"
            error={errors.password}
          />
        </>
      )}
    </FormCard>
  );
}

/** Asks for another link that confirms one's own address. */
export function AskVerification() {
  const t = useTranslations("accounts.own");
  const action = useAction(() => trpc.accounts.askVerification.mutate(), {
    refresh: false,
    onDone: () => notify({ title: t("asked") }),
  });
  return (
    <>
      <Button size="sm" isPending={action.isPending} onClick={() => action.run(undefined)}>
        {t("askVerification")}
      </Button>
      {action.refused ? <Notice tone="error" title={action.refused.message} /> : null}
    </>
  );
}
