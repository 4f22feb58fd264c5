import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "../ui/disclosure";

/** One figure: its name, the number, what it means in plain words, and how it is computed. */
export function Figure(props: {
  name: string;
  value: ReactNode;
  range: string;
  caption: ReactNode;
  how: ReactNode;
  children?: ReactNode;
}) {
  const t = useTranslations("convergence");
  return (
    <div className="border-line border-t pt-3.5">
      <h3 className="text-base">{props.name}</h3>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold text-2xl tabular-nums tracking-tight">{props.value}</span>
        <span className="text-sm text-soft">{props.range}</span>
      </p>
      <p className="mt-1">{props.caption}</p>
      {props.children}
      <Disclosure summary={t("how")} className="mt-2">
        {props.how}
      </Disclosure>
    </div>
  );
}
