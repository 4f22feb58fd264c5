"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandList } from "@/components/ui/command-list";
import { type CommandButtonProps, matchCommands } from "./command-model";
import { useCommandSearch } from "./command-search";

type Props = CommandButtonProps & { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Finds any place, team, person or action by a few letters. */
export function CommandPalette(props: Props) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const found = useCommandSearch(props.search, query);

  function change(isOpen: boolean) {
    if (!isOpen) setQuery("");
    props.onOpenChange(isOpen);
  }

  return (
    <CommandList
      isOpen={props.isOpen}
      onOpenChange={change}
      groups={[...matchCommands(props.commands, query), ...matchCommands(found.commands, "")]}
      query={query}
      onQueryChange={setQuery}
      onPick={(href) => {
        change(false);
        // Commands are built from data; typed routes know literal paths only.
        router.push(href as Route);
      }}
      isBusy={found.isSearching}
      labels={props.labels}
    />
  );
}
