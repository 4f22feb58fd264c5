import pg from "pg";

/** Runs a statement as the owner of the database, past every wall, to see what really is stored. */
export async function asAdmin<T>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(process.env.TEST_ADMIN_URL);
  await client.connect();
  try {
    const { rows: found } = await client.query(sql, values);
    // Reason: pg knows nothing of what a statement answers.
    return found as T[];
  } finally {
    await client.end();
  }
}
