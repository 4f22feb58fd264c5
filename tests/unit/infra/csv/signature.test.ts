import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findSignature } from "@/server/infra/csv/signature";

const zip = (entry: string) =>
  Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(26), Buffer.from(entry)]);

describe("signatures", () => {
  it.each([
    ["spreadsheet_workbook", zip("[Content_Types].xml")],
    ["spreadsheet_workbook", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")],
    ["spreadsheet_workbook", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["archive", zip("ratings.csv")],
    ["archive", gzipSync("team,Q1\nA,1\n")],
    ["document", Buffer.from("%PDF-1.7\n")],
    ["image", Buffer.from("89504e470d0a1a0a", "hex")],
    ["markup", Buffer.from("\ufeff \n<!DOCTYPE html><table>")],
    ["markup", Buffer.from('<?xml version="1.0"?>')],
    ["encoding_unsupported", Buffer.from("fffe000041000000", "hex")],
  ])("finds %s", (code, head) => {
    expect(findSignature(head)).toBe(code);
  });

  it.each(["team,Q1\n", "PK,1\n", "<3,team\n", "GRP\n", "BZh,1\n"])("lets %j pass", (text) => {
    expect(findSignature(Buffer.from(text))).toBeNull();
  });
});
