import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export const controlClass =
  "w-full min-h-9 rounded-md border border-soft bg-card px-2.75 py-1.75 text-ink placeholder:text-soft disabled:opacity-60 [&[readonly]]:bg-wash aria-invalid:border-2 aria-invalid:border-ink";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input type="text" className={classNames(controlClass, className)} {...rest} />;
}
