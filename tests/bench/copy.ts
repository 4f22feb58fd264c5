import pg from "pg";

/** Loads a file of one text and `items` number columns by COPY into a bare table, with nothing checked. */
export async function copyCsv(csv: string, items: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.ADMIN_DATABASE_URL });
  await client.connect();
  try {
    const columns = Array.from({ length: items }, (_, item) => `i${item} smallint`);
    await client.query(`CREATE TEMP TABLE bare (team text, ${columns.join(", ")})`);
    await new Promise<void>((resolve, reject) => {
      client.query(new CopyIn("COPY bare FROM STDIN (FORMAT csv, HEADER)", csv, resolve, reject));
    });
  } finally {
    await client.end();
  }
}

// The driver has these two; its types leave them out.
type Copying = { sendCopyFromChunk: (chunk: Buffer) => void; endCopyFrom: () => void };

/** The driver's own way to hold the wire: it calls these as the server answers. */
class CopyIn implements pg.Submittable {
  constructor(
    private readonly text: string,
    private readonly data: string,
    private readonly resolve: () => void,
    private readonly reject: (error: Error) => void,
  ) {}
  submit(connection: pg.Connection) {
    connection.query(this.text);
  }
  handleCopyInResponse(connection: Copying) {
    connection.sendCopyFromChunk(Buffer.from(this.data));
    connection.endCopyFrom();
  }
  handleCommandComplete() {}
  handleReadyForQuery() {
    this.resolve();
  }
  handleError(error: Error) {
    this.reject(error);
  }
}
