"use client";
import { useTranslations } from "next-intl";
import type { RuleId } from "@/server/domain/finding/finding";
import type { CellChange } from "@/server/domain/ownership/conflict";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { TextareaField, TextField } from "../ui/text-field";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";

type Place = Readonly<{ org: string; team: string }>;

/** Mends a finding in one click: the cells it names change from today on. */
export function ApplyFix(props: Place & { label: string; says: string; changes: CellChange[] }) {
  const t = useTranslations("findings");
  const { org, team, changes } = props;
  const action = useAction(() => trpc.ownership.set.mutate({ org, team, changes }), {
    onDone: () => notify({ title: t("fix.done") }),
  });
  return (
    <span className="grid gap-1">
      <Button size="sm" isPending={action.isPending} onClick={() => action.run(undefined)}>
        {props.label}
        <span className="sr-only">: {props.says}</span>
      </Button>
      <span role="status" className="max-w-60 text-sm">
        {action.refused?.message}
      </span>
    </span>
  );
}

/** Accepts a finding with a reason, until a day. */
export function WaiveFinding(
  props: Place & {
    finding: { rule: RuleId; responsibilityId: string | null; positionId: string | null };
    says: string;
    firstDay: string;
    usualDay: string;
  },
) {
  const t = useTranslations("findings.waive");
  const { org, team, finding } = props;
  return (
    <FormDialog
      label={
        <>
          {t("open")}
          <span className="sr-only">: {props.says}</span>
        </>
      }
      tone="quiet"
      size="sm"
      title={t("title")}
      description={
        <>
          <strong>{props.says}.</strong> {t("body")}
        </>
      }
      submitLabel={t("submit")}
      doneMessage={t("done")}
      call={(form) =>
        trpc.findings.waive.mutate({
          org,
          team,
          ...finding,
          reason: String(form.get("reason")),
          expiresDay: String(form.get("expiresDay")),
        })
      }
    >
      {(errors) => (
        <>
          <TextareaField
            name="reason"
            label={t("reason")}
            help={t("reasonHelp")}
            error={errors.reason}
            rows={3}
            autoFocus
            required
          />
          <TextField
            name="expiresDay"
            type="date"
            label={t("until")}
            help={t("untilHelp")}
            defaultValue={props.usualDay}
            min={props.firstDay}
            error={errors.expiresDay}
            required
          />
        </>
      )}
    </FormDialog>
  );
}

/** Takes an acceptance back, after asking. */
export function WithdrawWaiver(props: Place & { waiverId: string }) {
  const t = useTranslations("findings.waived");
  const { org, team, waiverId } = props;
  return (
    <ActionConfirm
      label={t("withdraw")}
      size="sm"
      title={t("withdrawTitle")}
      description={t("withdrawBody")}
      confirmLabel={t("withdraw")}
      doneMessage={t("withdrawn")}
      call={() => trpc.findings.withdrawWaiver.mutate({ org, team, waiverId })}
    />
  );
}
