import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A filter that is on or off; give `aria-pressed`. */
export function Chip({ className, ...rest }: ComponentProps<"button">) {
  return <button type="button" className={classNames("chip", className)} {...rest} />;
}
