"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { QualityChoice } from "../rating/quality-choice";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useAction } from "../use-action";

/** What a subject holds to matter most in their role; each change is saved at once, in the order it was made. */
export function OwnImportance(props: {
  org: string;
  cycleId: string;
  subjectId: string;
  qualities: Parameters<typeof QualityChoice>[0]["qualities"];
  chosen: readonly string[];
  version: number;
}) {
  const t = useTranslations("matters");
  const { org, cycleId, subjectId } = props;
  const [chosen, setChosen] = useState(props.chosen);
  const [isSaved, setSaved] = useState(false);
  const wanted = useRef<readonly string[] | null>(null);
  const version = useRef(props.version);
  const isSaving = useRef(false);
  const save = useAction(
    (qualities: readonly string[]) =>
      trpc.raters.importance.mutate({
        ...{ org, cycleId, subjectId, version: version.current },
        qualities: [...qualities],
      }),
    { refresh: false },
  );

  async function choose(next: readonly string[]) {
    setChosen(next);
    setSaved(false);
    wanted.current = next;
    if (isSaving.current) return;
    isSaving.current = true;
    while (wanted.current !== null) {
      const now = wanted.current;
      wanted.current = null;
      const saved = await save.run(now);
      if (saved) version.current = saved.version;
      setSaved(saved !== undefined);
    }
    isSaving.current = false;
  }

  return (
    <>
      {save.refused ? (
        <Notice
          tone="error"
          title={save.refused.message}
          action={<Button onClick={() => window.location.reload()}>{t("own.reload")}</Button>}
        />
      ) : null}
      <QualityChoice
        legend={t("ownLegend")}
        qualities={props.qualities}
        chosen={chosen}
        isLocked={false}
        onChoose={(next) => void choose(next)}
      />
      <p role="status" className="min-h-5 text-sm text-soft">
        {save.isPending ? t("own.saving") : isSaved ? t("own.saved") : null}
      </p>
    </>
  );
}
