"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { FormCard } from "@/components/form-card";
import { onSessionEnded } from "@/components/session-watch";
import { Dialog } from "@/components/ui/dialog";
import { openSession } from "./auth-door";
import { textOf } from "./entrance-forms";
import { HiddenUsername } from "./link-forms";
import { PasswordField } from "./password-field";

/**
 * Asks for the password over the page when a write meets an ended session, so that whatever was typed
 * underneath stays. Only for the same person: another one starts at the sign-in page.
 */
export function SessionEnded(props: { email: string }) {
  const t = useTranslations("accounts");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onSessionEnded(() => setOpen(true)), []);
  return (
    <Dialog
      title={t("ended.title")}
      description={t("ended.body", { email: props.email })}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      <FormCard
        submitLabel={t("signIn.submit")}
        pendingLabel={t("pending")}
        call={(form) => openSession(props.email, textOf(form, "password"))}
        onDone={() => setOpen(false)}
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
      <p className="mt-4 text-sm text-soft">
        <a href="/sign-in" className="underline">
          {t("ended.other")}
        </a>
      </p>
    </Dialog>
  );
}
