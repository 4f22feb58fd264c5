import { CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { Step, StepName } from "@/server/domain/next-step";
import { Badge } from "../ui/badge";
import { Disclosure } from "../ui/disclosure";
import { LinkButton } from "../ui/link-button";
import type { OwnScorecards } from "./own-rating";

const PATHS: Record<Exclude<StepName, "perceive" | "firstRole" | "ownership">, string> = {
  rateOthers: "ratings",
  teams: "teams",
  invite: "members/invite",
  rate: "scorecards",
  import: "imports",
  compare: "compare",
};

type Counts = {
  teams: number;
  otherMembers: number;
  pendingInvitations: number;
  imports: number;
  comparableTeams: number;
  firstRoleRuns: number;
  mappedTeams: number;
  firstTeam: string | null;
};

type Ratings = { open: number; closesOn: string | null };
type Pending = { roundId: string; teamId: string; team: string; closesOn: string | null };

/** From so many on, steps that are done are folded away: what is to do matters more. */
const FOLDED_FROM = 4;

/** The steps that pay off, in order, each with what is true of it now. */
export function StepList(props: {
  org: string;
  steps: readonly Step[];
  counts: Counts;
  own: OwnScorecards;
  /** Rounds of perceptions that wait for an answer, the most urgent first. */
  pending: readonly Pending[];
  ratings: Ratings;
}) {
  const t = useTranslations("overview");
  const remark = useRemark(props);
  const pathOf = (name: StepName) => {
    const { firstTeam } = props.counts;
    if (name === "firstRole") return firstTeam ? `teams/${firstTeam}/first-role` : "teams";
    if (name === "ownership") return firstTeam ? `teams/${firstTeam}/ownership` : "teams";
    if (name !== "perceive") return PATHS[name];
    const [first] = props.pending;
    return first ? `teams/${first.teamId}/perceptions/${first.roundId}/answer` : "teams";
  };
  const open = props.steps.filter(({ state }) => state !== "done");
  const done = props.steps.filter(({ state }) => state === "done");
  const line = (step: Step) => (
    <StepLine
      key={step.name}
      step={step}
      remark={remark(step.name, step.state)}
      href={`/${props.org}/${pathOf(step.name)}`}
    />
  );
  return (
    <div className="grid gap-3">
      {open.length > 0 ? <ol className="grid gap-2.5">{open.map(line)}</ol> : <p>{t("allDone")}</p>}
      {done.length > 0 ? (
        <Disclosure
          summary={t("settled", { count: done.length })}
          isOpen={done.length < FOLDED_FROM}
        >
          <ol className="grid gap-2.5">{done.map(line)}</ol>
        </Disclosure>
      ) : null}
    </div>
  );
}

function StepLine(props: { step: Step; remark: string | null; href: string }) {
  const t = useTranslations("overview");
  const { name, state } = props.step;
  const Icon = { done: CircleCheck, "under-way": CircleDot }[String(state)] ?? CircleDashed;
  return (
    <li className="grid grid-cols-[auto_1fr] items-start gap-x-3 gap-y-2 rounded-lg border border-line bg-card px-4 py-3.5 sm:grid-cols-[auto_1fr_auto] sm:items-center">
      <Icon aria-hidden="true" className="mt-0.5 size-5 text-soft sm:mt-0" />
      <div>
        <h3 className="flex flex-wrap items-baseline gap-x-2.5">
          {t(`step.${name}.title`)}
          <Badge look={state === "next" ? "strong" : "plain"}>{t(`state.${state}`)}</Badge>
        </h3>
        <p className="text-soft text-sm">{props.remark ?? t(`step.${name}.body`)}</p>
      </div>
      <LinkButton
        href={props.href}
        tone={state === "next" ? "primary" : "plain"}
        className="col-start-2 justify-self-start sm:col-start-3"
      >
        {t(`step.${name}.${actionOf(name, state)}`)}
      </LinkButton>
    </li>
  );
}

function actionOf(name: StepName, state: Step["state"]): "action" | "resume" | "view" {
  if (name !== "rate") return "action";
  if (state === "under-way") return "resume";
  return state === "done" ? "view" : "action";
}

type Known = {
  counts: Counts;
  own: OwnScorecards;
  pending: readonly Pending[];
  ratings: Ratings;
};

function useRemark({ counts, own, pending, ratings }: Known) {
  const t = useTranslations("overview.step");
  const format = useFormatter();
  const day = (date: Date | null | undefined) =>
    date ? format.dateTime(date, { dateStyle: "long" }) : "";
  const [waiting] = pending;
  const numbers: Partial<Record<StepName, number>> = {
    teams: counts.teams,
    invite: counts.otherMembers,
    firstRole: counts.firstRoleRuns,
    ownership: counts.mappedTeams,
    import: counts.imports,
    compare: counts.comparableTeams,
  };
  // What others wait for names its last day where it has one.
  const asked = (name: "perceive" | "rateOthers") => {
    const { team = "" } = waiting ?? {};
    const closesOn = name === "perceive" ? waiting?.closesOn : ratings.closesOn;
    const date = closesOn ? day(new Date(`${closesOn}T00:00:00Z`)) : "";
    return t(`${name}.${closesOn ? "until" : "waiting"}`, { team, count: ratings.open, date });
  };
  return (name: StepName, state: Step["state"]): string | null => {
    if (name === "perceive" || name === "rateOthers") return asked(name);
    if (name === "invite" && state === "under-way") {
      return t("invite.pending", { count: counts.pendingInvitations });
    }
    if (name === "rate" && state === "under-way") {
      return t("rate.started", { date: day(own.draft?.startedAt) });
    }
    if (state !== "done") return null;
    if (name === "rate") return t("rate.done", { date: day(own.submitted?.submittedAt) });
    return t(`${name}.done`, { count: numbers[name] ?? 0 });
  };
}
