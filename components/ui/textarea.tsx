import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./input";

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea rows={rows} className={classNames(controlClass, "resize-y", className)} {...rest} />
  );
}
