"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { Notice } from "../ui/notice";

export type MadeInvitation = Readonly<{ link: string; isMailed: boolean; expiresAt: string }>;

/** The link of the invitation just made. It stands where the form was, so it takes the focus over. */
export function NewLink(props: { made: MadeInvitation; onAgain: () => void }) {
  const t = useTranslations("invitations");
  const format = useFormatter();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { link, isMailed, expiresAt } = props.made;
  const date = format.dateTime(new Date(expiresAt), { dateStyle: "long" });
  return (
    <section ref={place} tabIndex={-1} aria-label={t("createdTitle")} className="outline-none">
      <Notice
        tone="success"
        title={t("createdTitle")}
        action={<Button onClick={props.onAgain}>{t("another")}</Button>}
      >
        <p>{t(isMailed ? "mailed" : "notMailed", { date })}</p>
        <ShownLink link={link} />
        <p>{t("once")}</p>
      </Notice>
    </section>
  );
}

/** A link as text, to be copied. */
export function ShownLink({ link }: { link: string }) {
  const t = useTranslations("invitations");
  return (
    <p className="my-3 flex flex-wrap items-center gap-3">
      <code className="break-all rounded-sm bg-wash px-2 py-1 text-ink text-sm">{link}</code>
      <CopyButton text={link} label={t("copy")} copiedLabel={t("copied")} />
    </p>
  );
}
