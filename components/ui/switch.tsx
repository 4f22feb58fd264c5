import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";

type Props = Omit<ComponentProps<"input">, "type" | "id" | "role"> & {
  label: ReactNode;
  help?: ReactNode;
};

/** On or off with immediate effect. In a form that is sent later, use a checkbox. */
export function Switch({ label, help, className, ...rest }: Props) {
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <div className={classNames("flex items-start justify-between gap-4", className)}>
      <div>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {help ? (
          <p id={helpId} className="text-sm text-soft">
            {help}
          </p>
        ) : null}
      </div>
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the browser derives the state from the checkbox itself
        role="switch"
        aria-describedby={help ? helpId : undefined}
        className="switch shrink-0"
        {...rest}
      />
    </div>
  );
}
