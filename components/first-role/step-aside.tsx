import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";

/** Beside the questions: what happens with the answers, and which keys there are. */
export function StepAside(props: { version: string; stored?: ReactNode }) {
  const t = useTranslations("first-role.steps");
  const keys = [
    { key: "1–6", text: t("keys.choose") },
    { key: "↑ ↓", text: t("keys.move") },
    { key: "Enter", text: t("keys.next") },
    { key: "Backspace", text: t("keys.back") },
  ];
  return (
    <aside aria-label={t("about.heading")} className="grid content-start gap-6 text-sm text-soft">
      <div className="grid gap-2.5">
        <p>{t("about.time")}</p>
        <p>{props.stored ?? t("about.stored")}</p>
        <p>{t("about.draft", { version: props.version })}</p>
      </div>
      <dl className="grid gap-1.5 pointer-coarse:hidden">
        {keys.map(({ key, text }) => (
          <div key={key} className="grid grid-cols-[5.5rem_1fr] items-baseline">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
