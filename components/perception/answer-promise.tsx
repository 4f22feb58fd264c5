import { Eye, EyeOff, Info, Lock, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RoundRow } from "./round-table";
import { useDay } from "./use-day";

/** Who will see what of the answers, from how many on, and what cannot be promised; before any question. */
export function AnswerPromise({ round }: { round: RoundRow }) {
  const t = useTranslations("perceptions.promise");
  const day = useDay();
  const asked = { count: round.invited, date: day(round.openedOn) };
  return (
    <section
      aria-labelledby="promise"
      className="rounded-lg border border-line bg-card px-4 py-4 sm:px-5"
    >
      <h2 id="promise" className="text-base">
        {t("title")}
      </h2>
      <ul className="mt-3 grid gap-x-8 gap-y-2.5 text-sm md:grid-cols-2">
        <Item icon={Lock}>{t("nobody")}</Item>
        <Item icon={UserRound}>{t("names")}</Item>
        <Item icon={EyeOff}>{t("three")}</Item>
        <Item icon={Eye}>{t("five")}</Item>
        <Item icon={Info}>{t("limits")}</Item>
      </ul>
      <p className="mt-3 text-sm text-soft">
        {round.openedBy ? t("asked", { ...asked, name: round.openedBy }) : t("askedNobody", asked)}{" "}
        {t("seen")}
      </p>
    </section>
  );
}

function Item(props: { icon: typeof Eye; children: ReactNode }) {
  const Icon = props.icon;
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2.5">
      <Icon aria-hidden="true" className="mt-0.5 size-4 text-soft" />
      <span>{props.children}</span>
    </li>
  );
}
