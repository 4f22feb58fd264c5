import { accounts } from "@/server/features/accounts/router";
import { comparisons } from "@/server/features/comparisons/router";
import { exports } from "@/server/features/exports/router";
import { organisations } from "@/server/features/organisations/router";
import { overview } from "@/server/features/overview/router";
import { scorecards } from "@/server/features/scorecards/router";
import { search } from "@/server/features/search/router";
import { teams } from "@/server/features/teams/router";
import { router } from "./procedure";

/** Every verb of the product: the list of its features, nothing else. */
export const appRouter = router({
  accounts,
  comparisons,
  exports,
  organisations,
  overview,
  scorecards,
  search,
  teams,
});

export type AppRouter = typeof appRouter;
