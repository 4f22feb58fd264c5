import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import type { PdfNode } from "@/server/infra/pdf";

/** A paper as plain data, which can be handed to another thread: every component called, every list opened. */
export function flatten(paper: ReactElement): PdfNode {
  const [node] = nodesOf(paper);
  if (!node || typeof node === "string") throw new Error("a paper is one element");
  return node;
}

function nodesOf(part: ReactNode): (PdfNode | string)[] {
  if (part === null || part === undefined || typeof part === "boolean") return [];
  if (Array.isArray(part)) return part.flatMap(nodesOf);
  if (!isValidElement<{ children?: ReactNode }>(part)) return [String(part)];
  const { type } = part;
  const { children, ...props } = part.props;
  if (typeof type === "string") return [{ type, props, children: nodesOf(children) }];
  if (type === Fragment) return nodesOf(children);
  // Reason: what is neither a name nor a fragment is one of our own components, which are plain functions.
  return nodesOf((type as (props: object) => ReactNode)(part.props));
}
