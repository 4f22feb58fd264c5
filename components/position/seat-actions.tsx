"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { EffectsOfEnd } from "@/server/features/positions/ending";
import { ActionConfirm } from "../action-confirm";
import { FormDialog } from "../form-dialog";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field";
import { Notice } from "../ui/notice";
import { TextField } from "../ui/text-field";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";

type Place = Readonly<{ org: string; team: string }>;
type Known = Readonly<{ id: string; name: string; version: number }>;

/** The two seats that the product compares, made in one go. */
export function CreatePair({ place, today }: { place: Place; today: string }) {
  const t = useTranslations("positions.empty");
  const action = useAction(() => trpc.positions.createPair.mutate({ ...place, fromDay: today }), {
    onDone: () => notify({ title: t("pairDone") }),
  });
  return (
    <div>
      <Button
        tone="primary"
        isPending={action.isPending}
        onClick={() => void action.run(undefined)}
      >
        {t("pair")}
      </Button>
      <FieldError>{action.refused?.message}</FieldError>
    </div>
  );
}

/** Ends a seat, having said what goes with it. */
export function EndPosition(props: { place: Place; position: Known; today: string }) {
  const t = useTranslations("positions.end");
  const { place, position } = props;
  const { id, version } = position;
  return (
    <FormDialog
      label={t("label")}
      size="sm"
      tone="quiet"
      title={t("title", { name: position.name })}
      description={t("help")}
      submitLabel={t("submit")}
      doneMessage={t("done")}
      call={(form) =>
        trpc.positions.end.mutate({
          ...place,
          position: id,
          version,
          toDay: String(form.get("toDay")),
          reason: String(form.get("reason")),
        })
      }
    >
      {(errors) => <EndFields {...props} errors={errors} />}
    </FormDialog>
  );
}

/** Takes the end of a seat back. */
export function ReopenPosition({ place, position }: { place: Place; position: Known }) {
  const t = useTranslations("positions.end");
  const { id, name, version } = position;
  return (
    <ActionConfirm
      label={t("reopen")}
      size="sm"
      title={t("reopenTitle", { name })}
      description={t("reopenBody")}
      confirmLabel={t("reopen")}
      doneMessage={t("reopened")}
      call={() => trpc.positions.reopen.mutate({ ...place, position: id, version })}
    />
  );
}

function EndFields(props: {
  place: Place;
  position: Known;
  today: string;
  errors: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("positions.end");
  const [day, setDay] = useState(props.today);
  return (
    <>
      <TextField
        name="toDay"
        type="date"
        label={t("day")}
        help={t("dayHelp")}
        value={day}
        onChange={(event) => setDay(event.target.value)}
        error={props.errors.toDay}
      />
      <TextField name="reason" label={t("reason")} help={t("reasonHelp")} maxLength={500} />
      <Effects {...props} day={day} />
    </>
  );
}

const COUNTED = ["holdings", "laterHoldings", "cells", "laterChanges", "reports"] as const;

function Effects({ place, position, day }: { place: Place; position: Known; day: string }) {
  const t = useTranslations("positions.end");
  const [effects, setEffects] = useState<EffectsOfEnd | null>(null);
  const { org, team } = place;
  const { id } = position;
  useEffect(() => {
    let isCurrent = true;
    setEffects(null);
    // A day that is half typed, or too early, is refused when the form is sent.
    trpc.positions.effectsOfEnd.query({ org, team, position: id, toDay: day }).then(
      (found) => isCurrent && setEffects(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [org, team, id, day]);
  const sentences = COUNTED.filter((name) => effects && effects[name] > 0).map((name) => (
    <li key={name}>{t(name, { count: effects?.[name] ?? 0 })}</li>
  ));
  return (
    <div aria-live="polite">
      {effects ? (
        <Notice tone={effects.isPast ? "warning" : "info"} title={t("touches")}>
          <ul className="list-disc pl-4">
            {sentences.length > 0 ? sentences : <li>{t("nothing")}</li>}
            {effects.isPast ? <li>{t("past")}</li> : null}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
