import { useTranslations } from "next-intl";
import { useState } from "react";
import { IMPORTANT_MOST, toggleImportance } from "@/server/domain/rating/importance";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";

type Quality = Readonly<{ key: string; name: string; definition: string }>;

/** Up to three qualities that matter most; what was cleared can be put back. */
export function QualityChoice(props: {
  legend: string;
  qualities: readonly Quality[];
  chosen: readonly string[];
  isLocked: boolean;
  onChoose: (chosen: readonly string[]) => void;
}) {
  const t = useTranslations("matters");
  const [cleared, setCleared] = useState<readonly string[]>([]);
  const { qualities, chosen, isLocked, onChoose } = props;
  const known = qualities.map(({ key }) => key);
  const isFull = chosen.length >= IMPORTANT_MOST;

  function choose(next: readonly string[], before: readonly string[] = []) {
    setCleared(before);
    onChoose(next);
  }

  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 font-semibold">{props.legend}</legend>
      {qualities.map(({ key, name, definition }) => {
        const isChosen = chosen.includes(key);
        return (
          <Checkbox
            key={key}
            label={name}
            help={definition}
            checked={isChosen}
            disabled={isLocked || (isFull && !isChosen)}
            onChange={() => choose(toggleImportance(chosen, key, known))}
          />
        );
      })}
      <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <p role="status" className="text-soft">
          {isFull ? t("full") : t("chosen", { count: chosen.length, most: IMPORTANT_MOST })}
        </p>
        {chosen.length > 0 ? (
          <Button size="sm" disabled={isLocked} onClick={() => choose([], chosen)}>
            {t("clear")}
          </Button>
        ) : null}
        {chosen.length === 0 && cleared.length > 0 ? (
          <Button size="sm" disabled={isLocked} onClick={() => choose(cleared)}>
            {t("undo")}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
