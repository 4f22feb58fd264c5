"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RATER_GROUPS } from "@/server/domain/disclosure/rater-group";
import type { RatersPage } from "@/server/features/raters/reads";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Notice } from "../ui/notice";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";

type Props = Readonly<{
  org: string;
  cycleId: string;
  subjectId: string;
  isOwn: boolean;
  suggestions: RatersPage["suggestions"];
}>;

/** People whom the structure suggests, by group; what is ticked is taken over at once. */
export function SuggestRaters({ suggestions, isOwn, ...place }: Props) {
  const t = useTranslations("raters");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = suggestions.filter(({ personId }) => !left.has(personId));
  const take = useAction(
    () =>
      trpc.raters.propose.mutate({
        ...place,
        raters: chosen.map(({ personId, group }) => ({ personId, group })),
      }),
    { onDone: () => notify({ title: t("suggest.done") }) },
  );
  return (
    <div className="grid gap-4">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {RATER_GROUPS.map((group) => {
          const people = suggestions.filter((one) => one.group === group);
          if (people.length === 0) return null;
          return (
            <fieldset key={group} className="grid content-start gap-1.5">
              <legend className="mb-1 font-semibold">{t(`groups.${group}`)}</legend>
              {people.map(({ personId, name }) => (
                <Checkbox
                  key={personId}
                  label={<bdi>{name}</bdi>}
                  checked={!left.has(personId)}
                  onChange={({ target }) => {
                    const next = new Set(left);
                    if (target.checked) next.delete(personId);
                    else next.add(personId);
                    setLeft(next);
                  }}
                />
              ))}
            </fieldset>
          );
        })}
      </div>
      {take.refused ? <Notice tone="error" title={take.refused.message} /> : null}
      <div>
        <Button
          isPending={take.isPending}
          disabled={chosen.length === 0}
          onClick={() => void take.run(undefined)}
        >
          {t("suggest.submit", { own: String(isOwn), count: chosen.length })}
        </Button>
      </div>
    </div>
  );
}
