import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";
import { Select } from "./select";

export type SelectOption = { value: string; label: string; isDisabled?: boolean };

/** A labelled choice of one from a list. */
export function SelectField({
  label,
  help,
  error,
  optionalLabel,
  className,
  options,
  ...rest
}: FieldProps &
  Omit<ComponentProps<"select">, "id" | "children" | "className"> & {
    options: readonly SelectOption[];
  }) {
  return (
    <Field {...{ label, help, error, optionalLabel, className }}>
      {(control) => (
        <Select {...rest} {...control}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
