import { accounts } from "@/server/features/accounts/router";
import { audit } from "@/server/features/audit/router";
import { comparisons } from "@/server/features/comparisons/router";
import { convergence } from "@/server/features/convergence/router";
import { cycles } from "@/server/features/cycles/router";
import { exports } from "@/server/features/exports/router";
import { findings } from "@/server/features/findings/router";
import { firstRole } from "@/server/features/first-role/router";
import { imports } from "@/server/features/imports/router";
import { instruments } from "@/server/features/instruments/router";
import { invitations } from "@/server/features/invitations/router";
import { kpis } from "@/server/features/kpis/router";
import { landscape } from "@/server/features/landscape/router";
import { members } from "@/server/features/members/router";
import { notifications } from "@/server/features/notifications/router";
import { organisations } from "@/server/features/organisations/router";
import { outbox } from "@/server/features/outbox/router";
import { overview } from "@/server/features/overview/router";
import { ownership } from "@/server/features/ownership/router";
import { people } from "@/server/features/people/router";
import { perceptions } from "@/server/features/perceptions/router";
import { positions } from "@/server/features/positions/router";
import { raters } from "@/server/features/raters/router";
import { ratings } from "@/server/features/ratings/router";
import { reminders } from "@/server/features/reminders/router";
import { reports } from "@/server/features/reports/router";
import { responsibilities } from "@/server/features/responsibilities/router";
import { scenarios } from "@/server/features/scenarios/router";
import { scorecards } from "@/server/features/scorecards/router";
import { search } from "@/server/features/search/router";
import { studies } from "@/server/features/studies/router";
import { subjectReports } from "@/server/features/subject-reports/router";
import { talent } from "@/server/features/talent/router";
import { teams } from "@/server/features/teams/router";
import { timeline } from "@/server/features/timeline/router";
import { router } from "./procedure";

/** Every verb of the product: the list of its features, nothing else. */
export const appRouter = router({
  accounts,
  audit,
  comparisons,
  convergence,
  cycles,
  exports,
  findings,
  firstRole,
  imports,
  instruments,
  invitations,
  kpis,
  landscape,
  members,
  notifications,
  organisations,
  outbox,
  overview,
  ownership,
  people,
  perceptions,
  positions,
  reminders,
  reports,
  raters,
  ratings,
  responsibilities,
  scenarios,
  scorecards,
  search,
  studies,
  subjectReports,
  talent,
  teams,
  timeline,
});

export type AppRouter = typeof appRouter;
