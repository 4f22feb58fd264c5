"use client";

import { useState } from "react";
import { downloadBlob, pngOf, svgOf } from "./picture";

export type ChartSource = { elementId: string } | { href: string };

/** Saves a drawing as SVG or PNG; both are made in the browser from what is on the screen. */
export function ChartDownload(props: {
  /** An element of the page that holds the drawing, or the address of an SVG. */
  source: ChartSource;
  fileName: string;
  labels: { svg: string; png: string; failed: string };
}) {
  const [hasFailed, setFailed] = useState(false);

  async function save(kind: "svg" | "png") {
    setFailed(false);
    try {
      const svg = await svgOf(props.source);
      const blob = kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pngOf(svg);
      downloadBlob(blob, `${props.fileName}.${kind}`);
    } catch {
      setFailed(true);
    }
  }

  const className = "min-h-6 text-sm text-soft underline underline-offset-3 hover:text-ink";
  return (
    <div className="no-print flex flex-wrap gap-x-4">
      <button type="button" className={className} onClick={() => save("svg")}>
        {props.labels.svg}
      </button>
      <button type="button" className={className} onClick={() => save("png")}>
        {props.labels.png}
      </button>
      <span role="status" className="text-sm">
        {hasFailed ? props.labels.failed : null}
      </span>
    </div>
  );
}
