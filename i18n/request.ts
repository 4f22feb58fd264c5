import { getRequestConfig } from "next-intl/server";
import { areas } from "./areas";

const LANGUAGE = "en";
let read: ReturnType<typeof readMessages> | undefined;

/** One language for now, without a locale in the address; text is split by area, keyed by file name. */
export default getRequestConfig(async () => {
  // A build's texts do not change: they are put together once a process, not once a page.
  read ??= readMessages();
  // Formats follow British usage, as the words do.
  return { locale: "en-GB", messages: await read, timeZone: "UTC" };
});

async function readMessages() {
  const entries = await Promise.all(
    areas.map(async (area) => {
      const file = await import(`../messages/${LANGUAGE}/${area}.json`);
      return [area, file.default] as const;
    }),
  );
  return Object.fromEntries(entries);
}
