"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ActionOutcome } from "@/server/domain/subject-report/follow-up";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field";
import { useAction } from "../use-action";

type Action = Readonly<{
  id: string;
  dueOn: string;
  version: number;
  endedAt: Date | null;
  outcome: ActionOutcome | null;
}>;

/** Until when a behaviour is worked on, or how that ended; its subject ends it, and takes it up again. */
export function ActionState(props: {
  org: string;
  subject: string;
  action: Action;
  timeZone: string;
  canEnd: boolean;
  canReopen: boolean;
}) {
  const t = useTranslations("reports.action");
  const format = useFormatter();
  const { org, subject, action, timeZone } = props;
  const place = { org, subject, action: action.id, version: action.version };
  const end = useAction((outcome: ActionOutcome) =>
    trpc.subjectReports.endAction.mutate({ ...place, outcome }).then(() => outcome),
  );
  const reopen = useAction(() => trpc.subjectReports.reopenAction.mutate(place).then(() => true));
  const { endedAt, outcome } = action;
  const due = format.dateTime(new Date(action.dueOn), { dateStyle: "long", timeZone: "UTC" });
  const said =
    endedAt && outcome
      ? t(`ended.${outcome}`, { date: format.dateTime(endedAt, { dateStyle: "long", timeZone }) })
      : t("until", { date: due });
  return (
    <>
      <p className="text-sm text-soft">{said}</p>
      {endedAt ? null : <p className="text-sm text-soft">{t("again", { date: due })}</p>}
      <div className="no-print mt-2 flex flex-wrap gap-2">
        {props.canEnd && !endedAt
          ? (["done", "dropped"] as const).map((one) => (
              <Button
                key={one}
                size="sm"
                isPending={end.isPending}
                onClick={() => void end.run(one)}
              >
                {t(`end.${one}`)}
              </Button>
            ))
          : null}
        {props.canReopen && endedAt ? (
          <Button size="sm" isPending={reopen.isPending} onClick={() => void reopen.run(undefined)}>
            {t("reopen")}
          </Button>
        ) : null}
      </div>
      <FieldError>{end.refused?.message ?? reopen.refused?.message}</FieldError>
    </>
  );
}
