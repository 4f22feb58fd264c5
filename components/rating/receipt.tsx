import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useDay } from "../perception/use-day";
import { CopyButton } from "../ui/copy-button";
import { LinkButton } from "../ui/link-button";
import { placeOf } from "./door";
import type { RaterData } from "./rating-data";

/** The form is in. The code is shown here and nowhere else, now and never again. */
export function Receipt(props: { data: RaterData; secret: string; isRepeated: boolean }) {
  const t = useTranslations("ratings.receipt");
  const day = useDay();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, secret, isRepeated } = props;
  useEffect(() => {
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="grid max-w-[720px] grid-cols-[auto_1fr] gap-x-3 rounded-lg border border-line bg-card px-4 py-4 sm:px-5">
      <CircleCheck aria-hidden="true" className="mt-1 size-5" />
      <div className="min-w-0">
        <h1 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {t(isRepeated ? "again" : "title")}
        </h1>
        <p className="mt-1 text-soft">
          {t(isRepeated ? "againBody" : "body", { name: data.subject })}
        </p>
        <p className="mt-4 font-semibold">{t("code")}</p>
        <p className="wrap-anywhere mt-1 rounded-md bg-wash px-3 py-2 font-mono text-sm">
          {secret}
        </p>
        <div className="mt-2">
          <CopyButton text={secret} label={t("copy")} copiedLabel={t("copied")} />
        </div>
        <p className="mt-2 text-soft text-sm">
          {data.closesOn ? t("keepUntil", { date: day(data.closesOn) }) : t("keep")}
        </p>
        <div className="mt-5 flex flex-wrap gap-2">
          {data.next ? (
            <LinkButton tone="primary" href={placeOf(data.door, data.next.id)}>
              {t("next", { name: data.next.name })}
            </LinkButton>
          ) : null}
          <LinkButton href={placeOf(data.door)}>{t("list")}</LinkButton>
        </div>
      </div>
    </section>
  );
}
