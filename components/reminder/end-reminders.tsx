"use client";
import { useTranslations } from "next-intl";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";

/** Ends the reminders of whoever holds a link, or takes that back. */
export function EndReminders({ token, isOver }: { token: string; isOver: boolean }) {
  const t = useTranslations("reminders");
  const action = useAction(() => trpc.reminders.outsideSet.mutate({ token, isOver: !isOver }), {
    onDone: () => notify({ title: t(isOver ? "resumed" : "ended") }),
  });
  return (
    <div>
      <Button
        tone={isOver ? undefined : "primary"}
        isPending={action.isPending}
        onClick={() => void action.run(undefined)}
      >
        {t(isOver ? "resume" : "end")}
      </Button>
      <FieldError>{action.refused?.message}</FieldError>
    </div>
  );
}
