import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

export type AnchorProps = Omit<ComponentProps<typeof Link>, "href"> & { href: string };

/**
 * A link whose address was put together at run time: navigation, sorting, pages, rows of a table.
 * Fetched ahead only when asked (`prefetch={null}`), since a table may hold hundreds of them.
 */
export function Anchor({ href, prefetch = false, ...rest }: AnchorProps) {
  // Typed routes know literal paths only; addresses built from data arrive here as plain text.
  return <Link href={href as Route} prefetch={prefetch} {...rest} />;
}
