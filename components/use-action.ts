"use client";
import { TRPCClientError } from "@trpc/client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { AppRouter } from "@/server/api/router";
import type { ErrorDetails } from "@/server/domain/error";
import { tellSessionEnded } from "./session-watch";

type Options<Output> = Readonly<{
  onDone?: (output: Output) => void | Promise<void>;
  /** Pages are read again after a write, unless the caller moves on by itself. */
  refresh?: boolean;
}>;

/** What a form shows of a refused write: a sentence, and sentences at fields. */
export type Refused = Readonly<{ message: string; fields: Readonly<Record<string, string>> }>;

/** A refusal from a door that is no procedure: the key of a sentence in messages `errors`. */
export class RefusedByKey extends Error {
  readonly key: string;
  readonly details: ErrorDetails;

  constructor(key: string, details: ErrorDetails = {}) {
    super(key);
    this.name = "RefusedByKey";
    this.key = key;
    this.details = details;
  }
}

/**
 * One write from a form or a button: pending while under way, deaf to a second click, and a refusal
 * in words at the right field. What was typed stays, whatever happens.
 */
export function useAction<Input, Output>(
  call: (input: Input) => Promise<Output>,
  { onDone, refresh = true }: Options<Output> = {},
) {
  const router = useRouter();
  const t = useTranslations("errors");
  const underWay = useRef(false);
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function run(input: Input): Promise<Output | undefined> {
    if (underWay.current) return undefined;
    underWay.current = true;
    setPending(true);
    setRefused(null);
    try {
      const output = await call(input);
      await onDone?.(output);
      if (refresh) router.refresh();
      return output;
    } catch (error) {
      if (isRefusal(error) && error.data?.refusal.code === "unauthenticated") tellSessionEnded();
      setRefused(
        wordsOf(error, (key, { params, otherwise = "internal" } = {}) =>
          t.has(key) ? t(key, params) : t(otherwise),
        ),
      );
      return undefined;
    } finally {
      underWay.current = false;
      setPending(false);
    }
  }

  return { run, isPending, refused, clear: () => setRefused(null) };
}

type Say = (
  key: string,
  more?: Readonly<{ params?: ErrorDetails["params"]; otherwise?: string }>,
) => string;

function wordsOf(error: unknown, say: Say): Refused {
  if (error instanceof RefusedByKey) {
    const message = say(error.key, error.details);
    return { message, fields: error.details.field ? { [error.details.field]: message } : {} };
  }
  if (!isRefusal(error) || !error.data) return { message: say("offline"), fields: {} };
  const { key, details, issues } = error.data.refusal;
  // What a field's rule has no sentence for is still wrong in the form, not on the server's side.
  const fields = Object.fromEntries(
    issues.map(({ path, message }) => [path, say(message, { otherwise: "invalid" })]),
  );
  const message = say(key, details);
  if (details.field) return { message, fields: { ...fields, [details.field]: message } };
  return { message, fields };
}

function isRefusal(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}
