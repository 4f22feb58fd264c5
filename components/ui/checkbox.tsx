import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";

type Props = Omit<ComponentProps<"input">, "type" | "id"> & { label: ReactNode; help?: ReactNode };

/** One yes or no, with its label beside it and help under the label. */
export function Checkbox({ label, help, className, ...rest }: Props) {
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <div className={classNames("flex items-start gap-2.5", className)}>
      <input
        id={id}
        type="checkbox"
        aria-describedby={help ? helpId : undefined}
        className="mt-[-1px] size-6 shrink-0 accent-ink"
        {...rest}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {help ? (
          <p id={helpId} className="text-sm text-soft">
            {help}
          </p>
        ) : null}
      </div>
    </div>
  );
}
