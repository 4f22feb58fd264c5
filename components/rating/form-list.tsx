import { CircleCheck, CircleDashed, CircleDot, CircleMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CycleForm } from "@/server/domain/cycle-terms";
import { isNamed, type RaterGroup } from "@/server/domain/disclosure/rater-group";
import { useDay } from "../perception/use-day";
import { Badge } from "../ui/badge";
import { LinkButton } from "../ui/link-button";

export type FormRow = Readonly<{
  id: string;
  group: RaterGroup;
  state: "open" | "started" | "done" | "declined";
  subject: Readonly<{ name: string; isTeam: boolean }>;
  cycle: Readonly<{
    id: string;
    name: string;
    form: CycleForm;
    closesOn: string | null;
    purpose: string | null;
  }>;
}>;

const ICONS = {
  open: CircleDashed,
  started: CircleDot,
  done: CircleCheck,
  declined: CircleMinus,
} as const;

/** Whom one is asked to rate in one cycle, one row a person, each with its state and what to do. */
export function FormList({ forms, home }: { forms: readonly FormRow[]; home: string }) {
  const t = useTranslations("ratings.list");
  const day = useDay();
  const first = forms.find(({ state }) => state === "open" || state === "started");
  return (
    <ul className="grid gap-2.5">
      {forms.map(({ id, group, state, subject, cycle }) => {
        const Icon = ICONS[state];
        const name = subject.isTeam ? t("team", { name: subject.name }) : subject.name;
        return (
          <li
            key={id}
            className="grid grid-cols-[auto_1fr] items-start gap-x-3 gap-y-2 rounded-lg border border-line bg-card px-4 py-3.5 sm:grid-cols-[auto_1fr_auto] sm:items-center"
          >
            <Icon aria-hidden="true" className="mt-0.5 size-5 text-soft sm:mt-0" />
            <div className="min-w-0">
              <h3 className="wrap-anywhere flex flex-wrap items-baseline gap-x-2.5">
                {name}
                <Badge look={id === first?.id ? "strong" : "plain"}>{t(`state.${state}`)}</Badge>
              </h3>
              <p className="text-soft text-sm">
                {t(isNamed(group) ? "named" : "anonymous", { group: t(`group.${group}`) })}
                {" · "}
                {t(`minutes.${cycle.form}`)}
                {cycle.closesOn ? ` · ${t("until", { date: day(cycle.closesOn) })}` : null}
              </p>
            </div>
            <LinkButton
              href={`${home}/${id}`}
              tone={id === first?.id ? "primary" : "plain"}
              className="col-start-2 justify-self-start sm:col-start-3"
            >
              {t(`action.${state}`, { name })}
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
