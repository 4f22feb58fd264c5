"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Confirm } from "../ui/confirm";
import { FieldError } from "../ui/field";
import { useAction } from "../use-action";
import { formCalls, type RaterDoor } from "./door";

/** Says no to a form, after asking. */
export function DeclineForm(props: { door: RaterDoor; participation: string }) {
  const t = useTranslations("ratings.decline");
  const decline = useAction(() => formCalls(props.door, props.participation).decline());
  return (
    <Confirm
      trigger={
        <Button size="sm" tone="quiet">
          {t("action")}
        </Button>
      }
      title={t("title")}
      description={
        <>
          <p>{t("body")}</p>
          <FieldError>{decline.refused?.message}</FieldError>
        </>
      }
      confirmLabel={t("confirm")}
      cancelLabel={t("cancel")}
      onConfirm={() => decline.run(undefined)}
    />
  );
}
