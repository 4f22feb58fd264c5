import { ownedText } from "./name";
import { FileRefusal, type FileRefusalCode } from "./problem";

/** One distinct name of the file with what was counted for it; `index` is its order of appearance. */
export type RegistryEntry = {
  readonly name: string;
  readonly index: number;
  rows: number;
  ratings: number;
};

export type Registry = {
  enter(name: string, row: number): RegistryEntry;
  list(): RegistryEntry[];
};

/** Distinct names in order of appearance; the one beyond `limit` throws FileRefusal(`code`). */
export function createRegistry(limit: number, code: FileRefusalCode): Registry {
  const entries = new Map<string, RegistryEntry>();
  return {
    enter(name, row) {
      const found = entries.get(name);
      if (found) return found;
      if (entries.size >= limit) throw new FileRefusal(code, { limit }, row);
      const entry = { name: ownedText(name), index: entries.size, rows: 0, ratings: 0 };
      entries.set(entry.name, entry);
      return entry;
    },
    list: () => [...entries.values()],
  };
}
