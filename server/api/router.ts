import { accounts } from "@/server/features/accounts/router";
import { organisations } from "@/server/features/organisations/router";
import { scorecards } from "@/server/features/scorecards/router";
import { search } from "@/server/features/search/router";
import { teams } from "@/server/features/teams/router";
import { router } from "./procedure";

/** Every verb of the product: the list of its features, nothing else. */
export const appRouter = router({
  accounts,
  organisations,
  scorecards,
  search,
  teams,
});

export type AppRouter = typeof appRouter;
