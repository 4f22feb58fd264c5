"use client";

import { usePathname } from "next/navigation";
import { Anchor } from "@/components/ui/anchor";

export type NavItem = {
  href: string;
  label: string;
  /** A short remark at the right: '1 open'. */
  count?: string;
  /** Current on this very address only, not on those below it. */
  isExact?: boolean;
};

/** Knows by itself whether it leads to where one is: a layout is not drawn again on navigation. */
export function NavLink({ item }: { item: NavItem }) {
  const path = usePathname();
  const isHere = path === item.href;
  const isCurrent = isHere || (!item.isExact && path.startsWith(`${item.href}/`));
  return (
    <Anchor
      href={item.href}
      prefetch={null}
      aria-current={isHere ? "page" : isCurrent ? "true" : undefined}
      className="nav-link"
    >
      {item.label}
      {item.count ? <span className="text-sm text-soft">{item.count}</span> : null}
    </Anchor>
  );
}
