import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { type ByteSource, streamSource } from "@/server/infra/csv/source";

const textOf = async (source: ByteSource) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

it("reads a stream's bytes as often as needed", async () => {
  const source = await streamSource(Readable.from([Buffer.from("ab"), Buffer.from("c")]), 3);
  expect([await textOf(source), await textOf(source)]).toEqual(["abc", "abc"]);
});

it("refuses a stream over the limit", async () => {
  const stream = Readable.from([Buffer.from("ab"), Buffer.from("cd")]);
  await expect(streamSource(stream, 3)).rejects.toMatchObject({ code: "file_too_large" });
});
