"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { dialogBackdropClass } from "./dialog-look";

export type ListedCommand = { label: string; href: string; group: string };
export type CommandListProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  groups: readonly { group: string; items: readonly ListedCommand[] }[];
  query: string;
  onQueryChange: (query: string) => void;
  onPick: (href: string) => void;
  isBusy: boolean;
  labels: { title: string; placeholder: string; empty: string; searching: string };
};

/** A window with one text control and a list that answers it: arrows move, Enter goes, Escape closes. */
export function CommandList(props: CommandListProps) {
  const { labels } = props;
  return (
    <Dialog.Root open={props.isOpen} onOpenChange={(isOpen) => props.onOpenChange(isOpen)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogBackdropClass} />
        <Dialog.Popup
          aria-label={labels.title}
          className="fixed top-[12dvh] left-1/2 z-50 w-[min(600px,calc(100vw-24px))] -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-card text-ink shadow-raised"
        >
          <Autocomplete.Root
            open
            inline
            items={props.groups.map(({ group, items }) => ({ value: group, items }))}
            value={props.query}
            onValueChange={props.onQueryChange}
            itemToStringValue={(command: ListedCommand) => command.label}
            filter={null}
            autoHighlight="always"
            keepHighlight
          >
            <Autocomplete.Input
              aria-label={labels.title}
              placeholder={labels.placeholder}
              className="w-full border-line border-b bg-transparent px-4.5 py-3.5 text-md outline-none placeholder:text-soft"
            />
            <Autocomplete.Status className="px-4.5 text-sm text-soft">
              {props.isBusy ? <span className="block pt-2.5">{labels.searching}</span> : null}
            </Autocomplete.Status>
            <Autocomplete.Empty className="text-soft">
              {props.isBusy ? null : <p className="px-4.5 py-5">{labels.empty}</p>}
            </Autocomplete.Empty>
            <Autocomplete.List className="max-h-[min(52dvh,440px)] overflow-y-auto p-2">
              {(group: { value: string; items: readonly ListedCommand[] }) => (
                <Autocomplete.Group key={group.value} items={group.items} className="pb-1.5">
                  <Autocomplete.GroupLabel className="px-2.5 py-1 text-soft text-xs">
                    {group.value}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(command: ListedCommand) => (
                      <Autocomplete.Item
                        key={command.href + command.label}
                        value={command}
                        onClick={() => props.onPick(command.href)}
                        className="wrap-anywhere cursor-pointer rounded-md px-2.5 py-1.5 data-highlighted:bg-wash"
                      >
                        {command.label}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
