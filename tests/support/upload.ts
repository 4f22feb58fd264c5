import { createHash } from "node:crypto";
import { receiveUpload } from "@/server/api/upload";
import type { Mapping } from "@/server/domain/import/mapping";
import { inJobTransaction } from "@/server/infra/jobs-db";
import { sessionCookieName } from "@/server/infra/session";
import { checkImport } from "@/server/jobs/check-import";
import { commitImport } from "@/server/jobs/commit-import";
import type { TestUser } from "./call-as";
import { inOrgAs, type TestOrg } from "./factories";

type Answer = {
  importId?: string;
  error?: { code: string; key: string; details: { params?: Record<string, string | number> } };
};
type Options = {
  user?: Pick<TestUser, "secret">;
  slug?: string;
  name?: string;
  headers?: Record<string, string>;
};

/** Sends a file to the upload door as a browser would; `headers` replace what the browser says. */
export async function upload(
  org: TestOrg,
  content: string | Uint8Array,
  options: Options = {},
): Promise<{ status: number; body: Answer }> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { user = org.owner, slug = org.slug, name = "ratings.csv" } = options;
  const query = new URLSearchParams({ org: slug, name });
  const request = new Request(`http://localhost:3000/api/upload?${query}`, {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: {
      origin: "http://localhost:3000",
      host: "localhost:3000",
      cookie: `${sessionCookieName()}=${user.secret}`,
      "content-type": "application/octet-stream",
      "x-content-length": String(bytes.byteLength),
      "x-content-sha256": createHash("sha256").update(bytes).digest("hex"),
      ...options.headers,
    },
  });
  const response = await receiveUpload(request, async (file) => ({
    instrument: `Imported: ${file}`,
    quality: "All items",
    cycle: file,
  }));
  return { status: response.status, body: (await response.json()) as Answer };
}

/** An uploaded file's import id; fails when the file was refused. */
export async function uploaded(
  org: TestOrg,
  content: string | Uint8Array,
  options: Options = {},
): Promise<string> {
  const { body } = await upload(org, content, options);
  if (!body.importId) throw new Error(`refused: ${JSON.stringify(body.error)}`);
  return body.importId;
}

/** Checks an import with its proposed mapping, changed where asked, by the job itself. */
export async function checked(
  org: TestOrg,
  importId: string,
  change: (proposed: Mapping) => Mapping = (mapping) => mapping,
) {
  const before = await org.call.imports.read({ org: org.slug, importId });
  const mapping = change(before.mapping);
  await org.call.imports.check({ org: org.slug, importId, version: before.version, mapping });
  await checkImport({ orgId: org.id, id: importId }, { isLast: true });
  return org.call.imports.read({ org: org.slug, importId });
}

/** Starts a checked import and runs its job. */
export async function committed(org: TestOrg, importId: string) {
  const before = await org.call.imports.read({ org: org.slug, importId });
  await org.call.imports.commit({ org: org.slug, importId, version: before.version });
  await commitImport({ orgId: org.id, id: importId }, { isLast: true });
  return org.call.imports.read({ org: org.slug, importId });
}

/** A wide file: `raters` rows for each team, answers from 1 to 5 that differ by row and item. */
export function wideFile(teams: readonly string[], raters: number, items = 4): string {
  const header = ["Team", ...Array.from({ length: items }, (_, at) => `I${at + 1}`)].join(",");
  const rows = teams.flatMap((team, t) =>
    Array.from({ length: raters }, (_, r) =>
      [team, ...Array.from({ length: items }, (_, i) => 1 + ((t + r * 3 + i * r) % 5))].join(","),
    ),
  );
  return `${[header, ...rows].join("\n")}\n`;
}

/** Whether the bytes of an uploaded file are still kept. */
export async function isFileKept(of: TestOrg, importId: string): Promise<boolean> {
  const [row] = await inJobTransaction(
    of.id,
    (tx) =>
      tx.$queryRaw<
        { there: boolean }[]
      >`SELECT app.import_bytes(${importId}::uuid, 0) IS NOT NULL AS there`,
  );
  return row?.there ?? false;
}

/** What the audit of an organisation tells, in order. */
export async function listVerbs(of: TestOrg): Promise<string[]> {
  const rows = await inOrgAs(of, of.owner, (tx) =>
    tx.auditEntry.findMany({ orderBy: { seq: "asc" }, select: { verb: true } }),
  );
  return rows.map((row) => row.verb);
}
