import type { AnswerKind, AnswerValue } from "@/server/domain/scorecard/answer";
import type { AnswerPatch } from "@/server/domain/scorecard/draft";

/** Whose answers to which form; another account on the same device never sees them. */
export type UnsentOwner = Readonly<{ userId: string; formId: string }>;

type Patch = AnswerPatch<string, unknown>;

const DATABASE = "januscope-unsent";
const STORE = "answers";

/** What this device keeps of a form: answers the server has not acknowledged, nothing else. */
export async function listUnsent<K extends string = AnswerKind, V = AnswerValue>(
  owner: UnsentOwner,
): Promise<AnswerPatch<K, V>[]> {
  const prefix = prefixOf(owner);
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  return inStore("readonly", (store) => store.getAll(range));
}

/** Keeps one answer until it is acknowledged; a newer one takes its place. */
export async function keepUnsent(owner: UnsentOwner, patch: Patch): Promise<void> {
  await inStore("readwrite", (store) => store.put(patch, keyOf(owner, patch)));
}

/** Forgets an acknowledged answer, unless another tab has put another value there meanwhile. */
export async function dropUnsent(owner: UnsentOwner, patch: Patch): Promise<void> {
  await inStore<Patch | undefined>("readwrite", (store) => {
    const request = store.get(keyOf(owner, patch));
    request.addEventListener("success", () => {
      if (request.result?.value === patch.value) store.delete(keyOf(owner, patch));
    });
    return request;
  });
}

/** Empties the store: on sign-out, whoever's answers they are. */
export async function forgetAllUnsent(): Promise<void> {
  await inStore("readwrite", (store) => store.clear());
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(STORE));
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

function keyOf(owner: UnsentOwner, { kind, key }: Patch): string {
  return `${prefixOf(owner)}${kind}/${key}`;
}

function prefixOf({ userId, formId }: UnsentOwner): string {
  return `${userId}/${formId}/`;
}
