import { Messages } from "../messages";
import { useDay } from "../perception/use-day";
import { AskAgain } from "./ask-again";
import { ChangeTerms, TightenTerms } from "./change-terms";
import { CycleClosed, CycleReports } from "./cycle-ended";
import type { CyclePage } from "./cycle-facts";
import { CancelCycle, CloneCycle, CloseCycle, LaunchCycle } from "./cycle-moves";
import { CycleRepeat, PreparedNotice } from "./cycle-repeat";
import { CycleTermsView } from "./cycle-terms";
import { LeftOutSection } from "./left-out";
import { Monitor } from "./monitor";
import { OwnSubjects } from "./own-subject";
import { SubjectTable } from "./subject-table";
import { TeamForecasts } from "./team-forecasts";

type Props = Readonly<{ org: string; cycle: CyclePage; rated: NonNullable<CyclePage["rated"]> }>;

/** A round of ratings by others, for who runs it and for who is rated: its terms and how it stands. */
export function RatedCycle({ org, cycle, rated }: Props) {
  const { mayManage, mayApprove, terms, today } = rated;
  const { state } = cycle;
  const place = { org, cycleId: cycle.id, today, terms };
  const action = mayManage && state === "draft" ? <ChangeTerms {...place} /> : null;
  return (
    <>
      {state === "draft" && rated.repeat?.preparedFor ? (
        <PreparedNotice preparedFor={rated.repeat.preparedFor} />
      ) : null}
      <OwnSubjects org={org} rated={rated} state={state} />
      {state === "closed" ? <CycleClosed rated={rated} /> : null}
      {state === "released" ? (
        <>
          <CycleReports org={org} rated={rated} />
          <LeftOutSection rated={rated} />
        </>
      ) : null}
      {mayManage && (state === "open" || state === "closed") ? (
        <>
          <Monitor org={org} rated={rated} isOpen={state === "open"} />
          {terms.form === "behaviour" ? null : (
            <TeamForecasts rated={rated} isOpen={state === "open"} />
          )}
        </>
      ) : null}
      <Messages namespaces={["cycles", "common", "errors"]}>
        <CycleTermsView rated={rated} action={action} />
        {(mayManage || mayApprove) && state === "draft" ? (
          <SubjectTable org={org} rated={rated} />
        ) : null}
        <CycleRepeat org={org} rated={rated} />
      </Messages>
    </>
  );
}

/** What an admin can do with a cycle as it stands. */
export function RatedActions({ org, cycle, rated }: Props) {
  const day = useDay();
  const { moves, isConcerned, terms, today } = rated;
  const place = { org, cycleId: cycle.id };
  const { hidden, groups } = rated.forecast;
  const launch = { ...rated.launch, day: terms.closesOn ? day(terms.closesOn) : null };
  if (!rated.mayManage) return null;
  return (
    <Messages namespaces={["cycles", "common", "errors"]}>
      <CloneCycle {...place} name={cycle.name} />
      {rated.chosen?.dueOn ? (
        <AskAgain
          {...place}
          name={cycle.name}
          count={rated.chosen.count}
          day={day(rated.chosen.dueOn)}
        />
      ) : null}
      {moves.includes("cancel") && (cycle.state === "draft" || !isConcerned) ? (
        <CancelCycle {...place} isDraft={cycle.state === "draft"} />
      ) : null}
      {cycle.state === "open" && !isConcerned ? (
        <TightenTerms {...place} today={today} terms={terms} />
      ) : null}
      {moves.includes("close") && !isConcerned ? (
        <CloseCycle {...place} hidden={hidden} groups={groups} />
      ) : null}
      {moves.includes("open") ? <LaunchCycle {...place} launch={launch} /> : null}
    </Messages>
  );
}
