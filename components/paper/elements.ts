import type * as Pdf from "@react-pdf/renderer";
import type { FC, PropsWithChildren } from "react";

/** What the printer adds to the library's own elements; see the notes in `server/infra/pdf.ts`. */
type Printed = Readonly<{ bookmark?: string; pages?: string; onlyWithGaps?: boolean }>;
type Element<Props> = FC<PropsWithChildren<Props & Printed>>;

/**
 * The library's elements are known by these names; only its types are taken, so that the library itself
 * stays on the printer's thread. No component of a paper may use hooks: none of them runs inside React.
 */
const named = <Props>(name: string) => {
  // Reason: JSX makes an element of a name just as of a component; only the type of its props is lost.
  return name as unknown as Element<Props>;
};

export const Document = named<Pdf.DocumentProps>("DOCUMENT");
export const Page = named<Pdf.PageProps>("PAGE");
export const View = named<Pdf.ViewProps>("VIEW");
export const Text = named<Pdf.TextProps>("TEXT");
export const Svg = named<Pdf.SVGProps>("SVG");
export const Line = named<Pdf.LineProps>("LINE");
export const Circle = named<Pdf.CircleProps>("CIRCLE");
export const Path = named<Pdf.PathProps>("PATH");
