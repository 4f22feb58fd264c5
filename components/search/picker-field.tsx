"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Select } from "../ui/select";

export type PickerOption = Readonly<{ id: string; label: string }>;

type Props = Readonly<{
  name: string;
  label: string;
  help?: string;
  error?: string;
  /** The names that fit what was typed, the first 50. */
  load: (q: string) => Promise<readonly PickerOption[]>;
  /** Chosen when the form opens. */
  initial?: PickerOption;
  /** What choosing nothing means; without it something has to be chosen. */
  nothing?: string;
}>;

/** One of many by name: a list, and where it is long a control above it that narrows it down. */
export function PickerField(props: Props) {
  const t = useTranslations("common.picker");
  const { load } = props;
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<PickerOption | null>(props.initial ?? null);
  const [options, setOptions] = useState<readonly PickerOption[] | null>(null);
  const isLong = query !== "" || (options?.length ?? 0) >= 12;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the loader is made anew on every render
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(
      async () => {
        const found = await load(query.trim()).catch(() => []);
        if (isCurrent) setOptions(found);
      },
      query ? 200 : 0,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query]);

  const found = options ?? [];
  const shown = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Field label={props.label} help={props.help} error={props.error}>
      {(control) => (
        <div className="grid gap-1.5">
          {isLong ? (
            <Input
              type="search"
              aria-label={t("narrow", { label: props.label })}
              placeholder={t("placeholder")}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          ) : null}
          <Select
            {...control}
            name={props.name}
            value={chosen?.id ?? ""}
            onChange={(event) => {
              setChosen(shown.find(({ id }) => id === event.target.value) ?? null);
            }}
          >
            <option value="">{props.nothing ?? t(options ? "choose" : "loading")}</option>
            {shown.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
          <p aria-live="polite" className="text-sm text-soft empty:sr-only">
            {options && query && options.length === 0 ? t("none") : null}
            {found.length >= 50 ? t("more") : null}
          </p>
        </div>
      )}
    </Field>
  );
}
