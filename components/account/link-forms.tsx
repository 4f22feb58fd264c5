"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormCard } from "@/components/form-card";
import { trpc } from "@/components/trpc";
import { Notice } from "@/components/ui/notice";
import { leaveFor, openSession } from "./auth-door";
import { EmailField, textOf } from "./entrance-forms";
import { PasswordField } from "./password-field";

/** Asks for a link to a new password; says the same whether or not the address is known. */
export function ForgotForm(props: { hasMail: boolean }) {
  const t = useTranslations("accounts");
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) {
    const isMailed = props.hasMail;
    return (
      <Notice
        tone="success"
        title={isMailed ? t("forgot.sentTitle") : t("forgot.noMailTitle")}
        className="wrap-anywhere"
      >
        {t(isMailed ? "forgot.sentBody" : "forgot.noMailSent", { email: sentTo })}
      </Notice>
    );
  }

  async function ask(form: FormData) {
    const email = textOf(form, "email");
    await trpc.accounts.askReset.mutate({ email });
    return email;
  }

  return (
    <>
      {props.hasMail ? null : <Notice title={t("forgot.noMail")}>{t("forgot.noMailBody")}</Notice>}
      <FormCard
        submitLabel={t("forgot.submit")}
        pendingLabel={t("pending")}
        call={ask}
        onDone={setSentTo}
        movesOn
      >
        {(errors) => <EmailField error={errors.email} />}
      </FormCard>
    </>
  );
}

/** Sets a new password by a link. */
export function ResetForm(props: { token: string; email: string }) {
  const t = useTranslations("accounts");
  return (
    <FormCard
      submitLabel={t("reset.submit")}
      pendingLabel={t("pending")}
      call={(form) =>
        trpc.accounts.reset.mutate({ token: props.token, password: textOf(form, "password") })
      }
      onDone={() => leaveFor("/sign-in?done=reset")}
      movesOn
    >
      {(errors) => (
        <>
          <HiddenUsername email={props.email} />
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

/** Confirms an address by a link and the password, and signs in with it. */
export function VerifyForm(props: { token: string; email: string }) {
  const t = useTranslations("accounts");

  async function verify(form: FormData) {
    const password = textOf(form, "password");
    await trpc.accounts.verify.mutate({ token: props.token, password });
    // The link is used by now: whatever keeps the session from opening is said at the next sign-in.
    const signedIn = openSession(props.email, password);
    return signedIn.then(
      () => "/organisations",
      () => "/sign-in?done=verified",
    );
  }

  return (
    <FormCard
      submitLabel={t("verify.submit")}
      pendingLabel={t("pending")}
      call={verify}
      onDone={leaveFor}
      movesOn
    >
      {(errors) => (
        <>
          <HiddenUsername email={props.email} />
          <PasswordField
            label={t("password")}
            name="password"
            autoComplete="current-password"
            error={errors.password}
          />
        </>
      )}
    </FormCard>
  );
}

/** Tells a password manager whose password this is. */
export function HiddenUsername(props: { email: string }) {
  return <input type="hidden" autoComplete="username" value={props.email} readOnly />;
}
