"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormCard } from "@/components/form-card";
import { trpc } from "@/components/trpc";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { leaveFor, openSession } from "./auth-door";
import { PasswordField } from "./password-field";

/** Address and password, then on to `next`. */
export function SignInForm(props: { next: string }) {
  const t = useTranslations("accounts");
  return (
    <FormCard
      submitLabel={t("signIn.submit")}
      pendingLabel={t("pending")}
      call={(form) => openSession(textOf(form, "email"), textOf(form, "password"))}
      onDone={() => leaveFor(props.next)}
      movesOn
    >
      {(errors) => (
        <>
          <EmailField error={errors.email} />
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

/** A new account; signed in at once where no mail is sent, else asked to read the mail. */
export function SignUpForm(props: { next: string }) {
  const t = useTranslations("accounts");
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) {
    return (
      <Notice tone="success" title={t("signUp.sentTitle")}>
        <p className="wrap-anywhere">{t("signUp.sentBody", { email: sentTo })}</p>
        <p className="mt-2">{t("signUp.sentAgain")}</p>
      </Notice>
    );
  }

  async function signUp(form: FormData) {
    const [email, password] = [textOf(form, "email"), textOf(form, "password")];
    const { next } = await trpc.accounts.signUp.mutate({
      name: textOf(form, "name"),
      email,
      password,
    });
    if (next === "sign-in") await openSession(email, password);
    return { email, next };
  }

  return (
    <FormCard
      submitLabel={t("signUp.submit")}
      pendingLabel={t("pending")}
      call={signUp}
      onDone={({ email, next }) => (next === "mail" ? setSentTo(email) : leaveFor(props.next))}
      movesOn
    >
      {(errors) => (
        <>
          <TextField
            label={t("name")}
            help={t("nameHelp")}
            name="name"
            autoComplete="name"
            error={errors.name}
          />
          <EmailField error={errors.email} />
          <PasswordField
            label={t("password")}
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

/** The address that an account is known by. */
export function EmailField(props: { error?: string }) {
  const t = useTranslations("accounts");
  return (
    <TextField
      label={t("email")}
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      error={props.error}
    />
  );
}

/** What stands in a field of a form, exactly as typed. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
