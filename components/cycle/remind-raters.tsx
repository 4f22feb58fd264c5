"use client";
import { useTranslations } from "next-intl";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";

/** Reminds by mail whoever has not answered; says how many got one, and why others did not. */
export function RemindRaters({ org, cycleId }: Readonly<{ org: string; cycleId: string }>) {
  const t = useTranslations("cycles.remind");
  const remind = useAction(() => trpc.ratings.remind.mutate({ org, cycle: cycleId }), {
    onDone: ({ mailed, withheld, unreached }) => {
      const why = [
        withheld > 0 ? t("withheld", { count: withheld }) : null,
        unreached > 0 ? t("unreached", { count: unreached }) : null,
      ];
      notify({
        title: t("done", { count: mailed }),
        description: why.filter((one) => one !== null).join(" "),
        tone: mailed > 0 ? "success" : "info",
      });
    },
  });
  return (
    <div className="grid justify-items-start gap-2">
      <Button isPending={remind.isPending} onClick={() => void remind.run(undefined)}>
        {t("button")}
      </Button>
      <p className="text-sm text-soft">{t("note")}</p>
      <FieldError>{remind.refused?.message}</FieldError>
    </div>
  );
}
