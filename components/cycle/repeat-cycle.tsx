"use client";
import { useTranslations } from "next-intl";
import { REPEATS, type RepeatMonths } from "@/server/domain/cycle-repeat";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { RadioGroup } from "../ui/radio-group";

type Props = Readonly<{ org: string; cycleId: string; months: RepeatMonths | null }>;

/** Whether and how often a cycle is repeated. */
export function RepeatCycle({ org, cycleId, months }: Props) {
  const t = useTranslations("cycles.repeat");
  return (
    <FormDialog
      label={t("change")}
      size="sm"
      title={t("changeTitle")}
      description={t("body")}
      submitLabel={t("save")}
      doneMessage={t("saved")}
      call={(form) =>
        trpc.cycles.repeat.mutate({
          ...{ org, cycleId },
          months: REPEATS.find((one) => String(one) === form.get("months")) ?? null,
        })
      }
    >
      {() => (
        <RadioGroup
          name="months"
          legend={t("legend")}
          defaultValue={String(months ?? "")}
          options={[
            { value: "", label: t("never") },
            ...REPEATS.map((one) => ({ value: String(one), label: t(`every${one}`) })),
          ]}
        />
      )}
    </FormDialog>
  );
}
