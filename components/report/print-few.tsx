import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A list that is whole on the screen and short on paper, where it says how many it leaves out. */
export function PrintFew(props: {
  count: number;
  /** How many paper shows; `app/report.css` knows two to twelve. */
  most: number;
  children: ReactNode;
}) {
  const t = useTranslations("report");
  const { count, most } = props;
  return (
    <div className={`print-${most}`}>
      {props.children}
      {count > most ? (
        <p className="hidden text-soft text-sm print:block">{t("more", { count: count - most })}</p>
      ) : null}
    </div>
  );
}
