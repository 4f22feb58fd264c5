import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type ButtonTone = "primary" | "plain" | "quiet";
export type ButtonSize = "md" | "sm";

export type ButtonProps = ComponentProps<"button"> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  /** Work is under way: further presses are ignored, the button keeps its place and its focus. */
  isPending?: boolean;
};

export function Button({
  tone,
  size,
  isPending = false,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      className={classNames(buttonClass(tone, size), className)}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  );
}

const tones: Record<ButtonTone, string> = {
  primary: "border-ink bg-ink text-paper hover:opacity-90",
  plain: "border-line bg-card text-ink hover:border-soft",
  quiet: "border-transparent bg-transparent text-ink hover:bg-wash",
};

const sizes: Record<ButtonSize, string> = {
  md: "min-h-9 px-3.25 py-1.5",
  sm: "min-h-7 px-2.5 py-0.5 text-sm",
};

/** The look of a button, for links and triggers that have to look like one. */
export function buttonClass(tone: ButtonTone = "plain", size: ButtonSize = "md"): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-md border text-center font-semibold no-underline transition-colors disabled:opacity-55 aria-busy:opacity-60",
    tones[tone],
    sizes[size],
  );
}
