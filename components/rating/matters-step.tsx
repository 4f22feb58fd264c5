import { useTranslations } from "next-intl";
import type { RatingKind } from "@/server/domain/rating/form";
import { readImportance } from "@/server/domain/rating/importance";
import type { Conflict } from "@/server/domain/scorecard/draft";
import type { FormValue } from "./door";
import { QualityChoice } from "./quality-choice";
import type { RaterData } from "./rating-data";
import { TextConflict } from "./text-conflict";

type Clash = Conflict<RatingKind, FormValue>;

/** What matters most in the role; managers alone are asked, and it carries their name. */
export function MattersStep(props: {
  data: RaterData;
  chosen: readonly string[];
  conflict: Clash | undefined;
  isLocked: boolean;
  onChosen: (chosen: readonly string[]) => void;
  onChoose: (conflict: Clash, keep: "yours" | "saved") => void;
}) {
  const t = useTranslations("matters");
  const { data, conflict } = props;
  const { qualities } = data.words;
  const namesOf = (value: FormValue) =>
    readImportance(String(value))
      .map((key) => qualities.find((quality) => quality.key === key)?.name ?? key)
      .join(", ");
  return (
    <div className="grid max-w-[720px] gap-5">
      <p className="text-soft">
        {t("help")} {t("named", { name: data.subject })}
      </p>
      {conflict ? (
        <TextConflict
          yours={namesOf(conflict.yours)}
          saved={namesOf(conflict.saved)}
          onChoose={(keep) => props.onChoose(conflict, keep)}
        />
      ) : null}
      <QualityChoice
        legend={t("legend", { name: data.subject })}
        qualities={qualities}
        chosen={props.chosen}
        isLocked={props.isLocked}
        onChoose={props.onChosen}
      />
    </div>
  );
}
