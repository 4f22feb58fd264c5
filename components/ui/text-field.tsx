import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";
import { Input } from "./input";
import { Textarea } from "./textarea";

type Without<T> = Omit<T, "id" | "children" | "className" | "aria-describedby" | "aria-invalid">;

/** A labelled one-line text control. */
export function TextField({
  label,
  help,
  error,
  optionalLabel,
  className,
  ...rest
}: FieldProps & Without<ComponentProps<"input">>) {
  return (
    <Field {...{ label, help, error, optionalLabel, className }}>
      {(control) => <Input {...rest} {...control} />}
    </Field>
  );
}

/** A labelled control for longer text. */
export function TextareaField({
  label,
  help,
  error,
  optionalLabel,
  className,
  ...rest
}: FieldProps & Without<ComponentProps<"textarea">>) {
  return (
    <Field {...{ label, help, error, optionalLabel, className }}>
      {(control) => <Textarea {...rest} {...control} />}
    </Field>
  );
}
