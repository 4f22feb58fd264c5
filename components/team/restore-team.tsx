"use client";
import { useTranslations } from "next-intl";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";

/** Brings an archived team back: the undo of archiving, at any time. */
export function RestoreTeam(props: { org: string; team: { id: string; version: number } }) {
  const t = useTranslations("teams.page");
  const { id: team, version } = props.team;
  const action = useAction(() => trpc.teams.restore.mutate({ org: props.org, team, version }), {
    onDone: () => notify({ title: t("restored") }),
  });
  return (
    <div>
      <Button isPending={action.isPending} onClick={() => void action.run(undefined)}>
        {t("restore")}
      </Button>
      <FieldError>{action.refused?.message}</FieldError>
    </div>
  );
}
