import { ArrowDown, ArrowUp } from "lucide-react";
import { Anchor } from "@/components/ui/anchor";
import { classNames } from "@/components/ui/class-names";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { HeatCell, HeatColumn, HeatmapData } from "./heatmap-model";

/**
 * A table that is read as a picture: colour step and number in each cell, so it is its own table
 * twin. Plain links and no script, because a map may hold fourteen thousand cells.
 */
export function Heatmap({ caption, corner, columns, rows }: HeatmapData) {
  return (
    <ScrollRegion label={caption} className="heat-region">
      <table className={classNames("heat w-full", columns.length <= 9 && "heat-few")}>
        <caption className="caption-bottom pt-2.5 text-sm text-soft">
          <span className="wide-caption">{caption}</span>
        </caption>
        <thead>
          <tr>
            <Head column={corner} />
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.href ? (
                  <a href={row.href} className="heat-name hover:underline" title={row.label}>
                    {row.label}
                  </a>
                ) : (
                  <span className="heat-name" title={row.label}>
                    {row.label}
                  </span>
                )}
              </th>
              {row.cells.map((cell, index) => (
                <Cell key={columns[index]?.key ?? index} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Head({ column }: { column: HeatColumn }) {
  const Arrow = column.sort === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th scope="col" aria-sort={column.sort}>
      {column.href ? (
        <Anchor
          href={column.href}
          scroll={false}
          className="inline-flex min-h-6 items-end gap-0.5 hover:text-ink hover:underline"
        >
          {column.label}
          {column.sort ? <Arrow aria-hidden="true" className="mb-0.5 size-3 shrink-0" /> : null}
        </Anchor>
      ) : (
        column.label
      )}
    </th>
  );
}

function Cell({ cell }: { cell: HeatCell }) {
  switch (cell.kind) {
    case "value":
      return <td className={`s${cell.cls}`}>{content(cell)}</td>;
    case "suppressed":
      return (
        <td className="suppressed" title={cell.title}>
          {content(cell)}
        </td>
      );
    case "extreme":
      return (
        <td className="extreme" title={cell.title}>
          {content(cell)}
        </td>
      );
    case "plain":
      return <td className="plain">{cell.text}</td>;
    case "empty":
      return <td className="empty" />;
  }
}

function content(cell: { text: string; href?: string }) {
  return cell.href ? <a href={cell.href}>{cell.text}</a> : cell.text;
}
