import { useTranslations } from "next-intl";
import { useId } from "react";
import { type CriterionKey, RATING_TOP } from "@/server/domain/talent/criteria";
import { controlClass } from "../ui/input";

const VALUES = Array.from({ length: RATING_TOP + 1 }, (_, value) => value);

type Props = Readonly<{
  criterion: CriterionKey;
  hubs: readonly Readonly<{ id: string; name: string; place: string }>[];
  valueOf: (hubId: string) => number | undefined;
  onRate: (hubId: string, value: number) => void;
  weight: string;
  onWeigh: (text: string) => void;
  hasWeightError: boolean;
}>;

/** One criterion: every hub on it, beside one another, and how much it counts. */
export function RatingCriterion(props: Props) {
  const t = useTranslations("talent");
  const id = useId();
  const name = t(`criterion.${props.criterion}.name`);
  return (
    <section
      aria-labelledby={`${id}-name`}
      className="grid gap-3 rounded-lg border border-line bg-card px-4 py-4"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <h3 id={`${id}-name`} className="text-base">
            {name}
          </h3>
          <p className="text-soft text-sm">{t(`criterion.${props.criterion}.help`)}</p>
        </div>
        <label className="flex items-center gap-2 text-sm">
          {t("rate.weight")}
          <input
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            aria-invalid={props.hasWeightError || undefined}
            aria-describedby={props.hasWeightError ? "weights-wrong" : undefined}
            value={props.weight}
            onChange={(event) => props.onWeigh(event.target.value)}
            className={`${controlClass} max-w-19 text-right`}
          />
          <span className="sr-only">{name}</span>
        </label>
      </div>
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-[minmax(7rem,14rem)_minmax(0,26rem)] sm:items-center sm:gap-y-2">
        {props.hubs.map((hub) => (
          <HubScale key={hub.id} hub={hub} name={`${id}-${hub.id}`} criterion={props} />
        ))}
        <p
          aria-hidden="true"
          className="flex justify-between text-soft text-xs sm:col-start-2 sm:-mt-0.5"
        >
          <span>0 {t(`criterion.${props.criterion}.low`)}</span>
          <span>
            {t(`criterion.${props.criterion}.high`)} {RATING_TOP}
          </span>
        </p>
      </div>
    </section>
  );
}

function HubScale(props: { hub: Props["hubs"][number]; name: string; criterion: Props }) {
  const t = useTranslations("talent");
  const { hub, name, criterion } = props;
  const ends: Record<number, string> = {
    0: t(`criterion.${criterion.criterion}.low`),
    [RATING_TOP]: t(`criterion.${criterion.criterion}.high`),
  };
  const chosen = criterion.valueOf(hub.id);
  const criterionName = t(`criterion.${criterion.criterion}.name`);
  return (
    <fieldset
      className="contents"
      aria-label={t("rate.of", { hub: hub.name, criterion: criterionName })}
      onKeyDown={(event) => {
        const value = Number(event.key);
        if (event.key === " " || !VALUES.includes(value)) return;
        event.preventDefault();
        criterion.onRate(hub.id, value);
        event.currentTarget.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.focus();
      }}
    >
      <span className="min-w-0 text-sm wrap-anywhere" aria-hidden="true">
        <span className="font-medium">{hub.name}</span>
        {hub.place ? <span className="text-soft"> · {hub.place}</span> : null}
      </span>
      <span className="grid grid-cols-5 gap-1.5">
        {VALUES.map((value) => (
          <label
            key={value}
            className="choice relative flex min-h-10 items-center justify-center rounded-md border border-line font-semibold transition-[border-color,background-color] hover:border-soft has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-[2.5px] has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => criterion.onRate(hub.id, value)}
              className="absolute size-px appearance-none outline-none"
            />
            {value}
            {ends[value] ? <span className="sr-only"> {ends[value]}</span> : null}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
