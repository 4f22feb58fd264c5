import { Anchor, type AnchorProps } from "./anchor";
import { type ButtonSize, type ButtonTone, buttonClass } from "./button";
import { classNames } from "./class-names";

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({
  tone,
  size,
  className,
  ...rest
}: AnchorProps & { tone?: ButtonTone; size?: ButtonSize }) {
  return <Anchor className={classNames(buttonClass(tone, size), className)} {...rest} />;
}
