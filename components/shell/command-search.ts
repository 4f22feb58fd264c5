import { useEffect, useState } from "react";
import type { Command, CommandSearch } from "./command-model";

type Found = { query: string; commands: readonly Command[] };

/** Asks the server for what the page itself does not know; an answer that fails counts as none. */
export function useCommandSearch(search: CommandSearch | undefined, query: string) {
  const [found, setFound] = useState<Found>({ query: "", commands: [] });
  const wanted = query.trim();
  const isAsking = search !== undefined && wanted.length >= 2;
  const href = search?.href;

  useEffect(() => {
    if (!isAsking || !href) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const commands = await findCommands(`${href}?q=${encodeURIComponent(wanted)}`, abort.signal);
      if (!abort.signal.aborted) setFound({ query: wanted, commands });
    }, 180);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [href, isAsking, wanted]);

  return {
    commands: isAsking ? found.commands : [],
    isSearching: isAsking && found.query !== wanted,
  };
}

async function findCommands(href: string, signal: AbortSignal): Promise<readonly Command[]> {
  try {
    const answer = await fetch(href, { signal, headers: { accept: "application/json" } });
    if (!answer.ok) return [];
    // Our own endpoint, same origin; its shape is the contract of CommandSearch.
    const body = (await answer.json()) as { commands?: Command[] };
    return body.commands ?? [];
  } catch {
    return [];
  }
}
