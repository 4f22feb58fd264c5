"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { nearestDifference } from "@/server/domain/perception/publish";
import { FormCard } from "../form-card";
import { trpc } from "../trpc";
import { Notice } from "../ui/notice";
import { TextField } from "../ui/text-field";
import { type Candidate, PeopleChoice } from "./people-choice";

type Props = Readonly<{
  org: string;
  team: string;
  today: string;
  candidates: readonly Candidate[];
  /** Whom the last round asked; empty where there was none. */
  lastAsked: readonly string[];
}>;

/** Chooses who is asked and until when, and says what that number of people will be able to show. */
export function OpenRound(props: Props) {
  const t = useTranslations("perceptions.open");
  const router = useRouter();
  const { org, team, candidates, lastAsked } = props;
  const known = lastAsked.filter((id) => candidates.some((one) => one.id === id));
  const [chosen, setChosen] = useState<readonly string[]>(known);
  const differ = lastAsked.length === 0 ? 0 : nearestDifference(chosen, [lastAsked]);
  return (
    <FormCard
      submitLabel={t("submit")}
      doneMessage={t("opened")}
      movesOn
      call={(form) =>
        trpc.perceptions.open.mutate({
          org,
          team,
          personIds: [...chosen],
          closesOn: String(form.get("closesOn")) || null,
        })
      }
      // Typed routes know literal paths only.
      onDone={({ id }) => router.push(`/${org}/teams/${team}/perceptions/${id}` as Route)}
    >
      {(errors) => (
        <>
          <PeopleChoice
            legend={t("people")}
            help={t("peopleHelp")}
            candidates={candidates}
            chosen={chosen}
            onChoose={setChosen}
            error={errors.personIds}
          />
          <div aria-live="polite" className="grid gap-2">
            <p className="text-sm">
              <b>{t("chosen", { count: chosen.length })}.</b> {t(hintOf(chosen.length))}
            </p>
            {differ > 0 && differ < 5 && chosen.length >= 3 ? (
              <Notice tone="warning" title={t("almost", { count: differ })} />
            ) : null}
          </div>
          <TextField
            name="closesOn"
            type="date"
            min={props.today}
            label={t("closesOn")}
            help={t("closesOnHelp")}
            error={errors.closesOn}
          />
        </>
      )}
    </FormCard>
  );
}

function hintOf(count: number): "few" | "some" | "enough" {
  if (count < 3) return "few";
  return count < 5 ? "some" : "enough";
}
