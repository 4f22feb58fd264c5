import { useEffect, useState } from "react";
import { trpc } from "../trpc";
import type { Command, CommandSearch } from "./command-model";

type Found = { query: string; commands: readonly Command[] };

/** Asks the server for what the page itself does not know; an answer that fails counts as none. */
export function useCommandSearch(search: CommandSearch | undefined, query: string) {
  const [found, setFound] = useState<Found>({ query: "", commands: [] });
  const wanted = query.trim();
  const isAsking = search !== undefined && wanted.length >= 2;

  useEffect(() => {
    if (!isAsking || !search) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const commands = await findCommands(search, wanted, abort.signal);
      if (!abort.signal.aborted) setFound({ query: wanted, commands });
    }, 180);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [search, isAsking, wanted]);

  return {
    commands: isAsking ? found.commands : [],
    isSearching: isAsking && found.query !== wanted,
  };
}

async function findCommands(
  { org, groups }: CommandSearch,
  q: string,
  signal: AbortSignal,
): Promise<readonly Command[]> {
  try {
    const found = await trpc.search.find.query({ org, q }, { signal });
    return [
      ...found.teams.map((one) => ({ ...one, group: "teams" as const, path: `teams/${one.id}` })),
      ...found.people.map((one) => ({
        ...one,
        group: "people" as const,
        path: `people/${one.id}`,
      })),
      ...found.cycles.map((one) => ({
        ...one,
        group: "cycles" as const,
        path: `compare?cycle=${one.id}`,
      })),
    ].map(({ name, group, path }) => ({
      label: name,
      group: groups[group],
      href: `/${org}/${path}`,
    }));
  } catch {
    return [];
  }
}
