import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Reason } from "@/server/domain/first-role/explain";
import type { WeightSet } from "@/server/domain/first-role/model";
import { figure, useFirstRoleWords } from "./use-words";

/** Answers that speak for one alternative, the weightiest first, with what each adds. */
export function ReasonList(props: {
  title: string;
  none: string;
  reasons: readonly Reason[];
  set: WeightSet;
}) {
  const t = useTranslations("first-role.weights");
  const words = useFirstRoleWords(props.set);
  return (
    <div>
      <h3 className="mb-2">{props.title}</h3>
      {props.reasons.length === 0 ? <p className="text-soft">{props.none}</p> : null}
      <ol>
        {props.reasons.map((reason) => (
          <li
            key={reason.question}
            className="grid grid-cols-[1fr_auto] gap-x-5 border-line border-t py-2 first:border-t-0"
          >
            <span>
              <span className="flex flex-wrap items-center gap-x-2 font-medium">
                {words.title(reason.question)}
                {reason.origin === "own" ? null : <Badge>{t("named")}</Badge>}
              </span>
              <span className="block text-sm text-soft">
                {words.option(reason.question, reason.option)}
              </span>
            </span>
            <span className="tabular-nums">{figure(Math.abs(reason.contribution))}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
