import { useTranslations } from "next-intl";
import { useId } from "react";
import { Select } from "../ui/select";
import type { Judged } from "./study-data";

type Props = Readonly<{
  place: number;
  text: string;
  qualities: readonly Readonly<{ value: string; label: string }>[];
  judged: Judged;
  onJudge: (judged: Judged) => void;
}>;

const RATINGS = [1, 2, 3, 4, 5] as const;

/** One description: which quality it is of, and how effective it is. */
export function LevelQuestion({ place, text, qualities, judged, onJudge }: Props) {
  const t = useTranslations("instruments.judge");
  const id = useId();
  return (
    <li className="rounded-lg border border-line bg-card px-4 py-3.5">
      <fieldset>
        <legend className="mb-2.5 max-w-[66ch] text-md">
          <span className="mr-1.5 text-soft">{place}.</span>
          {text}
        </legend>
        <div className="grid items-end gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,16rem)_1fr]">
          <div className="grid gap-1">
            <label htmlFor={id} className="text-sm text-soft">
              {t("sort")}
            </label>
            <Select
              id={id}
              value={judged.quality ?? ""}
              onChange={(event) => onJudge({ ...judged, quality: event.target.value || null })}
            >
              <option value="">{t("choose")}</option>
              {qualities.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </div>
          <fieldset>
            <legend className="mb-1 text-sm text-soft">{t("rate")}</legend>
            <div className="grid grid-cols-5 gap-1.5 sm:flex sm:flex-wrap">
              {RATINGS.map((rating) => (
                <label
                  key={rating}
                  className="inline-flex min-h-9 items-center justify-center gap-1.5 rounded-md border border-line px-1 sm:px-2.5 has-checked:border-ink has-checked:font-semibold"
                >
                  <input
                    type="radio"
                    name={`${id}-rating`}
                    value={rating}
                    checked={judged.rating === rating}
                    onChange={() => onJudge({ ...judged, rating })}
                    className="size-5 accent-ink"
                  />
                  {rating}
                </label>
              ))}
            </div>
          </fieldset>
        </div>
      </fieldset>
    </li>
  );
}
