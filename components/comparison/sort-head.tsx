import { ArrowDown, ArrowUp } from "lucide-react";
import { Anchor } from "@/components/ui/anchor";

/** The head of a column that sorts by it; the arrow repeats what `aria-sort` says. */
export function SortHead(props: {
  label: string;
  title?: string;
  href: string;
  sort?: "ascending" | "descending";
}) {
  const Arrow = props.sort === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th scope="col" aria-sort={props.sort}>
      <Anchor
        href={props.href}
        scroll={false}
        prefetch={false}
        title={props.title || undefined}
        className="inline-flex min-h-6 items-end gap-0.5 hover:text-ink hover:underline"
      >
        <span className="heat-head">{props.label}</span>
        {props.sort ? <Arrow aria-hidden="true" className="mb-0.5 size-3 shrink-0" /> : null}
      </Anchor>
    </th>
  );
}
