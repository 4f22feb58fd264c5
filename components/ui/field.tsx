import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong and what to do about it; absent when all is well. */
  error?: ReactNode;
  /** The word shown beside the label when the field may stay empty. */
  optionalLabel?: string;
  className?: string;
};

/** Label above, help beside it, error under the control, all tied to the control for everyone. */
export function Field({
  label,
  help,
  error,
  optionalLabel,
  className,
  children,
}: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const describedBy = classNames(help ? helpId : null, error ? errorId : null);
  return (
    <div className={classNames("grid gap-1", className)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="font-semibold">
          {label}
          {optionalLabel ? (
            <>
              {" "}
              <span className="font-normal text-sm text-soft">({optionalLabel})</span>
            </>
          ) : null}
        </label>
        {help ? (
          <span id={helpId} className="text-sm text-soft">
            {help}
          </span>
        ) : null}
      </div>
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  );
}

/** The sentence under a control; announced when it appears. */
export function FieldError(props: { id?: string; children?: ReactNode }) {
  return (
    <div id={props.id} aria-live="polite">
      {props.children ? (
        <p className="mt-0.5 border-out-ink border-l-3 pl-2.5 text-sm">{props.children}</p>
      ) : null}
    </div>
  );
}
