"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";
import type { PlanPlace } from "./types";

/** Takes one's ratings back while the other side has not handed in. */
export function TakeBack({ place }: { place: PlanPlace }) {
  const t = useTranslations("talent.rate");
  return (
    <ActionConfirm
      label={t("takeBack")}
      title={t("takeBackTitle")}
      description={t("takeBackBody")}
      confirmLabel={t("takeBack")}
      doneMessage={t("takenBack")}
      call={() => trpc.talent.takeBackRatings.mutate(place)}
    />
  );
}
