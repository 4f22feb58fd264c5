"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field";
import { TextField } from "../ui/text-field";
import { useAction } from "../use-action";
import { formCalls, type RaterDoor } from "./door";

/** Takes a form back by its code; the form is open again then. */
export function WithdrawForm(props: { door: RaterDoor; participation: string }) {
  const t = useTranslations("ratings.withdraw");
  const [secret, setSecret] = useState("");
  const withdraw = useAction(
    () => formCalls(props.door, props.participation).withdraw(secret.trim()),
    // The form is empty again: it begins at its first page, not where it was sent.
    { onDone: () => window.history.replaceState(null, "", window.location.pathname) },
  );
  const { refused } = withdraw;
  return (
    <form
      method="post"
      noValidate
      className="grid max-w-[560px] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw.run(undefined);
      }}
    >
      <TextField
        label={t("code")}
        help={t("help")}
        name="secret"
        autoComplete="off"
        spellCheck={false}
        value={secret}
        error={refused?.fields.secret}
        onChange={(event) => setSecret(event.target.value)}
      />
      {refused && !refused.fields.secret ? <FieldError>{refused.message}</FieldError> : null}
      <div>
        <Button type="submit" isPending={withdraw.isPending}>
          {t("action")}
        </Button>
      </div>
    </form>
  );
}
