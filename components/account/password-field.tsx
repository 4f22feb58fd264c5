"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = Readonly<{
  label: string;
  name: string;
  error?: ReactNode;
  help?: ReactNode;
  autoComplete: "current-password" | "new-password";
}>;

/** A password, hidden until its owner wants to see it; pasting and password managers are welcome. */
export function PasswordField({ label, name, error, help, autoComplete }: Props) {
  const t = useTranslations("accounts");
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} error={error} help={help}>
      {(control) => (
        <span className="relative block">
          <Input
            {...control}
            name={name}
            type={isShown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={1024}
            className="pr-18"
          />
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={t("showPasswordLabel")}
            onClick={() => setShown(!isShown)}
            className="absolute inset-y-1 right-1 rounded-sm px-2.5 text-sm text-soft hover:bg-wash hover:text-ink"
          >
            {isShown ? t("hidePassword") : t("showPassword")}
          </button>
        </span>
      )}
    </Field>
  );
}
