import { describe, expect, it } from "vitest";
import { listColumnValues, sampleRows } from "@/server/infra/csv/sample";
import { bytesSource } from "@/server/infra/csv/source";
import { openTable } from "@/server/infra/csv/table";

const rows = Array.from({ length: 5_000 }, (_, row) => `T${Math.floor(row / 100)},Q${row % 8}`);
const table = () => openTable(bytesSource(Buffer.from(`Team,Item\nbroken\n${rows.join("\n")}`)));

describe("samples", () => {
  it("spreads over the whole table and over what repeats in it", async () => {
    const sample = await sampleRows(await table(), 100);
    expect(sample.length).toBeGreaterThanOrEqual(90);
    expect(sample.length).toBeLessThan(200);
    expect(new Set(sample.map(([, item]) => item)).size).toBe(8);
    expect(new Set(sample.map(([team]) => team)).size).toBeGreaterThan(35);
  });

  it("keeps all rows of a small table in order", async () => {
    const small = await openTable(bytesSource(Buffer.from("a,b\n1,2\n3,4\n")));
    expect(await sampleRows(small, 100)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("lists a column's values up to a limit", async () => {
    expect(await listColumnValues(await table(), "Item")).toHaveLength(8);
    expect(await listColumnValues(await table(), "Team", 3)).toEqual(["T0", "T1", "T2"]);
    expect(await listColumnValues(await table(), "None")).toEqual([]);
  });
});
