import "server-only";

/**
 * Whether the database refused a write by the unique index or constraint of that name: the one kind
 * of database error that a feature answers with a sentence at a field.
 */
export function isViolationOf(error: unknown, constraint: string): boolean {
  return textsOf(error).some((text) => text.includes(constraint));
}

// The adapter keeps the server's own words at different depths, by kind of error.
function textsOf(error: unknown, depth = 0): string[] {
  if (typeof error === "string") return [error];
  if (typeof error !== "object" || error === null || depth > 6) return [];
  const own = error instanceof Error ? [error.message, error.cause] : [];
  return [...own, ...Object.values(error)].flatMap((part) => textsOf(part, depth + 1));
}
