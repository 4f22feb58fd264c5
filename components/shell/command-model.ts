export type Command = {
  label: string;
  href: string;
  /** The heading it stands under: 'Go to', 'Teams', 'People'. */
  group: string;
  /** Other words it should be found by. */
  keywords?: string;
};

export type CommandLabels = {
  open: string;
  keys: string;
  keysApple: string;
  title: string;
  placeholder: string;
  empty: string;
  searching: string;
};

/** Whose names to look through; asked after a short pause, from the second letter on. */
export type CommandSearch = {
  org: string;
  /** The headings over what was found. */
  groups: { teams: string; people: string; cycles: string };
};

export type CommandButtonProps = {
  commands: readonly Command[];
  search?: CommandSearch;
  labels: CommandLabels;
};

export type CommandGroup = { group: string; items: Command[] };

/** What fits the typed words, by every word anywhere in label or keywords, grouped in given order. */
export function matchCommands(commands: readonly Command[], query: string): CommandGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const text = `${command.label} ${command.keywords ?? ""} ${command.group}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups].map(([group, items]) => ({ group, items: items.slice(0, 12) }));
}
