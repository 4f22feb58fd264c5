import { useTranslations } from "next-intl";
import { Button } from "../ui/button";

/** Two texts for one place, written in two windows: both are shown, and the person chooses. */
export function TextConflict(props: {
  yours: string;
  saved: string;
  onChoose: (keep: "yours" | "saved") => void;
}) {
  const t = useTranslations("ratings.conflict");
  return (
    <div role="alert" className="rounded-md border border-soft bg-wash px-4 py-3 text-sm">
      <p className="font-semibold">{t("title")}</p>
      <dl className="mt-1 grid gap-x-3 sm:grid-cols-[auto_1fr]">
        <dt className="text-soft">{t("here")}</dt>
        <dd className="wrap-anywhere whitespace-pre-line">{props.yours || t("nothing")}</dd>
        <dt className="text-soft">{t("there")}</dt>
        <dd className="wrap-anywhere whitespace-pre-line">{props.saved || t("nothing")}</dd>
      </dl>
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => props.onChoose("yours")}>
          {t("keep")}
        </Button>
        <Button size="sm" onClick={() => props.onChoose("saved")}>
          {t("take")}
        </Button>
      </div>
    </div>
  );
}
