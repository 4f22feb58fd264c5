"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { HUB_CRITERIA, HubWeights } from "@/server/domain/talent/criteria";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";
import { Progress } from "../ui/progress";
import { RefusedByKey } from "../use-action";
import { RatingCriterion } from "./rating-criterion";
import { RatingStatus } from "./rating-status";
import { type Rated, RatingSync } from "./rating-sync";
import type { PlanPlace } from "./types";

type Props = Readonly<{
  place: PlanPlace;
  hubs: readonly Readonly<{ id: string; name: string; place: string }>[];
  weights: readonly number[];
  ratings: readonly Rated[];
}>;

/** All hubs on all criteria, and how much each counts; saved as it is entered, handed in when whole. */
export function RatingForm({ place, hubs, weights, ratings }: Props) {
  const t = useTranslations("talent.rate");
  const [sync] = useState(
    () => new RatingSync((batch) => trpc.talent.saveRatings.mutate({ ...place, ...batch })),
  );
  const state = useSyncExternalStore(sync.subscribe, sync.getState, sync.getState);
  useEffect(() => sync.start(), [sync]);
  const [values, setValues] = useState(
    () => new Map(ratings.map((one) => [`${one.hubId}:${one.criterion}`, one.value])),
  );
  const [typed, setTyped] = useState(() => weights.map(String));
  const areWeightsFine = HubWeights.safeParse(numbersIn(typed)).success;
  const total = hubs.length * HUB_CRITERIA.length;
  const done = hubs.reduce(
    (sum, { id }) => sum + HUB_CRITERIA.filter(({ key }) => values.has(`${id}:${key}`)).length,
    0,
  );

  function rate(rated: Rated) {
    setValues(new Map(values).set(`${rated.hubId}:${rated.criterion}`, rated.value));
    sync.rate(rated);
  }

  function weigh(index: number, text: string) {
    const next = typed.map((one, at) => (at === index ? text : one));
    setTyped(next);
    if (HubWeights.safeParse(numbersIn(next)).success) sync.weigh(numbersIn(next));
  }

  return (
    <form className="grid gap-5" onSubmit={(event) => event.preventDefault()}>
      <p className="text-soft text-sm">{t("scale")}</p>
      {HUB_CRITERIA.map(({ key }, index) => (
        <RatingCriterion
          key={key}
          criterion={key}
          hubs={hubs}
          valueOf={(hubId) => values.get(`${hubId}:${key}`)}
          onRate={(hubId, value) => rate({ hubId, criterion: key, value })}
          weight={typed[index] ?? ""}
          onWeigh={(text) => weigh(index, text)}
          hasWeightError={!areWeightsFine && !isWeight(typed[index])}
        />
      ))}
      <div className="grid gap-4 rounded-lg border border-line bg-card px-4 py-3.5">
        <Progress
          label={t("progress")}
          done={done}
          total={total}
          text={t("progressText", { done, total })}
        />
        <RatingStatus state={state} isBadWeight={!areWeightsFine} onRetry={sync.flush} />
        <div>
          <ActionConfirm
            label={t("submit")}
            tone="primary"
            title={t("submitTitle")}
            description={t("submitBody")}
            confirmLabel={t("submit")}
            doneMessage={t("submitted")}
            call={async () => {
              // What has not arrived must not be handed in without it.
              const isSaved = areWeightsFine && (await sync.flush());
              if (!isSaved) throw new RefusedByKey("talent-unsaved");
              return trpc.talent.submitRatings.mutate(place);
            }}
          />
        </div>
      </div>
    </form>
  );
}

function numbersIn(typed: readonly string[]): number[] {
  return typed.map((text) => (text.trim() === "" ? Number.NaN : Number(text)));
}

function isWeight(text: string | undefined): boolean {
  const value = Number(text);
  return text?.trim() !== "" && Number.isInteger(value) && value >= 0 && value <= 100;
}
