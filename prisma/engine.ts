import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

/**
 * Prisma's own schema engine in its WebAssembly build: same folders and bookkeeping as
 * `prisma migrate deploy`, without the download that the command line tool insists on.
 */
export type Engine = SchemaEngine;

export const SCHEMA_FILE = path.join(import.meta.dirname, "schema.prisma");
export const MIGRATIONS_FOLDER = path.join(import.meta.dirname, "migrations");
export const NO_FILTER = { externalTables: [], externalEnums: [] };

const COUNT_STEP = `update public._prisma_migrations set applied_steps_count = 1
  where finished_at is null and rolled_back_at is null`;

/** Runs work with an engine on the connection; a failing script throws PostgreSQL's own error. */
export async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadWasm();
  const failures: unknown[] = [];
  const pool = new EnginePool({ connectionString: url, max: 3, connectionTimeoutMillis: 10_000 });
  // A pool that dies while idle reports it on the next query.
  pool.on("error", () => undefined);
  const engine = await SchemaEngine.new(
    {
      datamodels: existsSync(SCHEMA_FILE)
        ? [["schema.prisma", readFileSync(SCHEMA_FILE, "utf8")]]
        : undefined,
    },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factoryOn(pool, failures)),
  );
  try {
    return await work(engine);
  } catch (error) {
    throw failures[0] ?? error;
  } finally {
    engine.free();
    await pool.end();
  }
}

/** The migrations as the engine wants them, oldest first. */
export function readMigrations(folder: string): MigrationList {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  const lockfile = path.join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : 'provider = "postgresql"\n',
    },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: readScript(path.join(folder, name)) },
      })),
  };
}

function readScript(
  folder: string,
): MigrationList["migrationDirectories"][number]["migrationFile"]["content"] {
  const file = path.join(folder, "migration.sql");
  return existsSync(file)
    ? { tag: "ok", value: readFileSync(file, "utf8") }
    : { tag: "error", value: `${file} is missing` };
}

function factoryOn(pool: EnginePool, failures: unknown[]) {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    // The stock adapter cuts scripts at every semicolon, which tears functions apart. Sent whole, a
    // script is one implicit transaction: a migration and the count of its step apply together or not.
    adapter.executeScript = async (script) => {
      const isMigration = !script.includes("_prisma_migrations");
      // An index made concurrently has to stand alone, without a transaction; it makes itself again.
      const isAlone = /\bconcurrently\b/i.test(script);
      try {
        await pool.query(isMigration && !isAlone ? `${script}\n;${COUNT_STEP}` : script);
      } catch (error) {
        failures.push(error);
        throw error;
      }
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of pool.characterColumns.get(query.sql) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  };
  return factory;
}

/**
 * The adapter has no reader for PostgreSQL's internal `"char"` type (18), which introspection meets:
 * such columns pass it as text (25), and are declared characters to the engine afterwards.
 */
class EnginePool extends pg.Pool {
  readonly characterColumns = new Map<string, number[]>();

  // Reason: pg declares a dozen overloads; the adapter uses this one, and arguments pass unchanged.
  override query = (async (statement: string | { text: string }, ...rest: []) => {
    const result: unknown = await super.query(statement as string, ...rest);
    if (!isResult(result) || typeof statement === "string") return result;
    const found = result.fields.flatMap((field, index) => (field.dataTypeID === 18 ? [index] : []));
    for (const field of result.fields) if (field.dataTypeID === 18) field.dataTypeID = 25;
    if (found.length > 0) this.characterColumns.set(statement.text, found);
    return result;
  }) as unknown as pg.Pool["query"];
}

function isResult(value: unknown): value is pg.QueryResult {
  return (
    typeof value === "object" && value !== null && "fields" in value && Array.isArray(value.fields)
  );
}

type Wasm = { SchemaEngine: typeof SchemaEngine };
let loading: Promise<Wasm> | undefined;

function loadWasm(): Promise<Wasm> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<Wasm> {
  const entry = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  // Where the engine leaves its last words when it panics; without it they are lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  // Reason: the bindings are what the module imports; their types say nothing of it.
  const imports = { "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  bindings.__wbg_set_wasm(instance.exports);
  // Reason: wasm-bindgen always exports its initialiser, and exports carry no types.
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}
