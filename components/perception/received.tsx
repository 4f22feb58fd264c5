import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { LinkButton } from "../ui/link-button";

/** The form is in: now, or it was before. */
export function Received(props: {
  heading?: RefObject<HTMLHeadingElement | null>;
  home: string;
  isRepeated: boolean;
}) {
  const t = useTranslations("perceptions.received");
  return (
    <section className="grid grid-cols-[auto_1fr] gap-x-3 rounded-lg border border-line bg-card px-4 py-4">
      <CircleCheck aria-hidden="true" className="mt-0.5 size-5" />
      <div>
        <h2 ref={props.heading} tabIndex={-1} className="text-base outline-none">
          {t(props.isRepeated ? "again" : "title")}
        </h2>
        <p className="mt-0.5 text-soft">{t(props.isRepeated ? "againBody" : "body")}</p>
        <div className="mt-3">
          <LinkButton href={props.home}>{t("back")}</LinkButton>
        </div>
      </div>
    </section>
  );
}
