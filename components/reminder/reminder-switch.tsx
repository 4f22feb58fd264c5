"use client";
import { useTranslations } from "next-intl";
import { trpc } from "../trpc";
import { FieldError } from "../ui/field";
import { Switch } from "../ui/switch";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";

/** A member's own reminders by mail, on or off at once. */
export function ReminderSwitch({ org, isOver }: { org: string; isOver: boolean }) {
  const t = useTranslations("reminders");
  const action = useAction(() => trpc.reminders.set.mutate({ org, isOver: !isOver }), {
    onDone: () => notify({ title: t(isOver ? "resumed" : "ended") }),
  });
  return (
    <>
      <Switch
        label={t("switch")}
        help={t("switchHelp")}
        className="max-w-[66ch]"
        checked={!isOver}
        disabled={action.isPending}
        onChange={() => void action.run(undefined)}
      />
      <FieldError>{action.refused?.message}</FieldError>
    </>
  );
}
