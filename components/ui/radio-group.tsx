import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field";

export type RadioOption = {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  isDisabled?: boolean;
};

export type RadioGroupProps = {
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string;
};

/** One choice of a few, all of them visible. */
export function RadioGroup(props: RadioGroupProps) {
  const id = useId();
  const describedBy = classNames(
    props.help ? `${id}-help` : null,
    props.error ? `${id}-error` : null,
  );
  return (
    <fieldset
      aria-describedby={describedBy || undefined}
      className={classNames("grid gap-2", props.className)}
    >
      <legend className="mb-1 font-semibold">{props.legend}</legend>
      {props.help ? (
        <p id={`${id}-help`} className="text-sm text-soft">
          {props.help}
        </p>
      ) : null}
      {props.options.map((option) => (
        <Option key={option.value} option={option} group={props} />
      ))}
      <FieldError id={`${id}-error`}>{props.error}</FieldError>
    </fieldset>
  );
}

function Option({ option, group }: { option: RadioOption; group: RadioGroupProps }) {
  const isControlled = group.value !== undefined;
  const { onValueChange } = group;
  return (
    <label className="flex items-start gap-3 rounded-md border border-line bg-card px-3.5 py-2.5 has-checked:border-ink has-checked:shadow-[inset_0_0_0_1px_var(--color-ink)]">
      <input
        type="radio"
        name={group.name}
        value={option.value}
        disabled={option.isDisabled}
        checked={isControlled ? group.value === option.value : undefined}
        defaultChecked={isControlled ? undefined : group.defaultValue === option.value}
        onChange={onValueChange ? () => onValueChange(option.value) : undefined}
        readOnly={isControlled && !onValueChange}
        className="mt-0.5 size-5 shrink-0 accent-ink"
      />
      <span>
        <span className="font-medium">{option.label}</span>
        {option.help ? <span className="block text-sm text-soft">{option.help}</span> : null}
      </span>
    </label>
  );
}
