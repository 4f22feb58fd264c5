import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FieldError } from "../ui/field";

export type Candidate = Readonly<{ id: string; name: string; isInTeam: boolean }>;

type Props = Readonly<{
  legend: string;
  help: string;
  candidates: readonly Candidate[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  error: string | undefined;
}>;

/** Several people by name, those of the team before those above it. */
export function PeopleChoice(props: Props) {
  const t = useTranslations("perceptions.open");
  const id = useId();
  const { candidates, chosen, onChoose } = props;
  const inTeam = candidates.filter((one) => one.isInTeam);
  const above = candidates.filter((one) => !one.isInTeam);
  return (
    <fieldset
      aria-describedby={`${id}-help${props.error ? ` ${id}-error` : ""}`}
      className="grid gap-3"
    >
      <legend className="mb-1 font-semibold">{props.legend}</legend>
      <p id={`${id}-help`} className="text-sm text-soft">
        {props.help}
      </p>
      {group(t("inTeam"), inTeam)}
      {group(t("above"), above)}
      <div className="flex flex-wrap gap-2">
        {inTeam.length > 1 ? (
          <Button size="sm" onClick={() => onChoose(inTeam.map((one) => one.id))}>
            {t("all")}
          </Button>
        ) : null}
        <Button size="sm" tone="quiet" onClick={() => onChoose([])}>
          {t("none")}
        </Button>
      </div>
      <FieldError id={`${id}-error`}>{props.error}</FieldError>
    </fieldset>
  );

  function group(label: string, people: readonly Candidate[]) {
    if (people.length === 0) return null;
    return (
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 text-sm text-soft">{label}</legend>
        {people.map((one) => (
          <Checkbox
            key={one.id}
            label={<bdi>{one.name}</bdi>}
            checked={chosen.includes(one.id)}
            aria-invalid={props.error ? true : undefined}
            onChange={(event) =>
              onChoose(
                event.target.checked
                  ? [...chosen, one.id]
                  : chosen.filter((other) => other !== one.id),
              )
            }
          />
        ))}
      </fieldset>
    );
  }
}
