import {
  Eye,
  EyeOff,
  Info,
  KeyRound,
  ListChecks,
  Lock,
  PenLine,
  Target,
  UserRound,
  Users,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CycleForm } from "@/server/domain/cycle-terms";
import { isNamed, type RaterGroup } from "@/server/domain/disclosure/rater-group";
import { asksImportance } from "@/server/domain/rating/importance";
import { useDay } from "../perception/use-day";

export type Promised = Readonly<{
  group: RaterGroup;
  subject: string;
  organisation: string;
  isTeam: boolean;
  raters: Readonly<{ all: number; outside: number; bySubject: number }>;
  cycle: Readonly<{
    name: string;
    form: CycleForm;
    purpose: string | null;
    questions: readonly string[];
    groupThreshold: number;
    commentThreshold: number;
    closesOn: string | null;
    releasesOn: string | null;
  }>;
}>;

/** Who will see what, from how many on, and what cannot be promised; before the first question. */
export function RaterPromise(props: Promised) {
  const t = useTranslations("ratings.promise");
  const day = useDay();
  const { subject: name, cycle, raters } = props;
  const group = t(`group.${props.group}`);
  const hasName = isNamed(props.group);
  const until = cycle.closesOn ? day(cycle.closesOn) : null;
  return (
    <section
      aria-labelledby="promise"
      className="rounded-lg border border-line bg-card px-4 py-4 sm:px-5"
    >
      <h2 id="promise" className="text-base">
        {t("title")}
      </h2>
      {cycle.purpose ? (
        <p className="mt-2 max-w-[65ch] whitespace-pre-line">{cycle.purpose}</p>
      ) : null}
      <ul className="mt-3 grid gap-x-8 gap-y-2.5 text-sm md:grid-cols-2">
        <Item icon={hasName ? UserRound : EyeOff}>
          {t(hasName ? "named" : "anonymous", { name, group, count: cycle.groupThreshold })}
        </Item>
        <Item icon={Eye}>
          {t(hasName ? "namedOthers" : "report", {
            name,
            date: cycle.releasesOn ? day(cycle.releasesOn) : t("later"),
          })}
        </Item>
        {cycle.questions.length > 0 ? (
          <Item icon={PenLine}>
            {t(hasName ? "namedComments" : "comments", { count: cycle.commentThreshold })}
          </Item>
        ) : null}
        {cycle.form === "behaviour" ? <Item icon={Target}>{t("behaviour", { name })}</Item> : null}
        {asksImportance(props.group, cycle.form) ? (
          <Item icon={ListChecks}>{t("namedImportance", { name })}</Item>
        ) : null}
        <Item icon={Lock}>
          {t(hasName ? "namedOffice" : "office", { organisation: props.organisation })}
        </Item>
        <Item icon={KeyRound}>{until ? t("withdrawUntil", { date: until }) : t("withdraw")}</Item>
        <Item icon={Users}>
          {t("raters", { name, count: raters.all, outside: raters.outside })}{" "}
          {props.isTeam ? null : t("proposed", { name, count: raters.bySubject })}
        </Item>
        <Item icon={Info}>{t("limits")}</Item>
        <Item icon={Info}>{t("use")}</Item>
      </ul>
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
