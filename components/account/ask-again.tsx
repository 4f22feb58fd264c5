"use client";
import { useTranslations } from "next-intl";
import { FormCard } from "@/components/form-card";
import { Dialog } from "@/components/ui/dialog";
import { openSession } from "./auth-door";
import { textOf } from "./entrance-forms";
import { HiddenUsername } from "./link-forms";
import { PasswordField } from "./password-field";

/**
 * Asks for the password over the page when a write meets an ended session, so that whatever was typed
 * underneath stays. Only for the same person: another one starts at the sign-in page.
 */
export function AskAgain(props: {
  email: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("accounts");
  const common = useTranslations("common");
  return (
    <Dialog
      title={t("ended.title")}
      description={t("ended.body", { email: props.email })}
      closeLabel={common("close")}
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
    >
      <FormCard
        submitLabel={t("signIn.submit")}
        pendingLabel={t("pending")}
        call={(form) => openSession(props.email, textOf(form, "password"))}
        onDone={() => props.onOpenChange(false)}
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
