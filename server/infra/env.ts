import { z } from "zod";

/** Raised with every problem of the environment at once, one per line. */
export class EnvError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The environment has ${problems.length} problem(s):\n${problems.map((p) => `  - ${p}`).join("\n")}`,
    );
    this.name = "EnvError";
    this.problems = problems;
  }
}

export type Env = z.output<typeof schema>;
export type ServerEnv = Env & Required<Pick<Env, (typeof SERVER_NEEDS)[number]>>;

/**
 * Parses a set of variables; empty strings count as absent. Nothing is required here: the launcher
 * supplies what is missing. Throws EnvError naming all problems, never a value.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  const issues = parsed.error?.issues ?? [];
  const problems = issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  problems.push(...findMissingTwins(given));
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new EnvError(problems);
}

/** What a running server needs besides: its two connections and its three secrets. */
export function readServerEnv(source: Record<string, string | undefined>): ServerEnv {
  const parsed = readEnv(source);
  const missing = SERVER_NEEDS.filter((name) => parsed[name] === undefined);
  if (missing.length > 0)
    throw new EnvError(missing.map((name) => `${name}: is missing; start with \`npm start\``));
  // Reason: the filter above has just shown that every name in SERVER_NEEDS has a value.
  return parsed as ServerEnv;
}

/** The process environment of a running server, read on first use and kept. */
export function env(): ServerEnv {
  cached ??= readServerEnv(process.env);
  return cached;
}

/** next-auth takes its own address from this variable and from nowhere else. */
export function setAuthAddress(): void {
  process.env.NEXTAUTH_URL = env().BASE_URL;
}

let cached: ServerEnv | undefined;

const SERVER_NEEDS = [
  "APP_DATABASE_URL",
  "JOBS_DATABASE_URL",
  "AUTH_SECRET",
  "TOKEN_SECRET",
  "DRAFT_SECRET",
] as const;

const postgresUrl = urlOf(
  ["postgres:", "postgresql:"],
  "must be a URL like postgresql://user:password@host:5432/database",
).refine((value) => new URL(value).pathname.length > 1, "must name a database after the host");
const secret = z.string().min(32, "must have at least 32 characters");
const port = z.coerce
  .number("must be a number")
  .int("must be a whole number")
  .min(1, "must be 1 to 65535")
  .max(65535, "must be 1 to 65535");

const schema = z
  .object({
    DATABASE_URL: postgresUrl.optional(),
    APP_DATABASE_URL: postgresUrl.optional(),
    JOBS_DATABASE_URL: postgresUrl.optional(),
    PORT: port.default(3000),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, "must be a host name or an address")
      .default("127.0.0.1"),
    BASE_URL: urlOf(["http:", "https:"], "must be a URL like https://januscope.example")
      .refine((value) => ["", "/"].includes(new URL(value).pathname), "must not have a path")
      .transform((value) => value.replace(/\/$/, ""))
      .optional(),
    DATA_DIR: z.string().optional(),
    SMTP_URL: urlOf(["smtp:", "smtps:"], "must be a URL like smtp://host:587").optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*[^\s@]@[^\s@][^\r\n]*$/, "must hold an e-mail address")
      .optional(),
    SEED: z.enum(["demo", "none"], "must be demo or none").optional(),
    LOG_LEVEL: z
      .enum(
        ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
        "must be fatal, error, warn, info, debug, trace or silent",
      )
      .default("info"),
    TRUSTED_PROXIES: z.coerce
      .number("must be a number")
      .int("must be a whole number")
      .min(0, "must be 0 to 10")
      .max(10, "must be 0 to 10")
      .default(0),
    AUTH_SECRET: secret.optional(),
    TOKEN_SECRET: secret.optional(),
    DRAFT_SECRET: secret.optional(),
    MIGRATION_LEVEL: z.string().optional(),
  })
  .transform((values) => ({
    ...values,
    BASE_URL: values.BASE_URL ?? `http://localhost:${values.PORT}`,
  }));

/** Variables that only make sense together; asked apart, so that one bad value hides no other problem. */
function findMissingTwins(given: Record<string, string | undefined>): string[] {
  const needs = [
    ["APP_DATABASE_URL", "JOBS_DATABASE_URL"],
    ["JOBS_DATABASE_URL", "APP_DATABASE_URL"],
    ["SMTP_URL", "MAIL_FROM"],
  ] as const;
  return needs
    .filter(([name, twin]) => given[name] && !given[twin])
    .map(([name, twin]) => `${twin}: is needed when ${name} is given`);
}

function urlOf(protocols: readonly string[], message: string) {
  return z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      message,
      abort: true,
    });
}
