import { getRequestConfig } from "next-intl/server";
import { areas } from "./areas";

/** One language for now, without a locale in the address; text is split by area, keyed by file name. */
export default getRequestConfig(async () => {
  const locale = "en";
  const entries = await Promise.all(
    areas.map(async (area) => {
      const file = await import(`../messages/${locale}/${area}.json`);
      return [area, file.default] as const;
    }),
  );
  // Formats follow British usage, as the words do.
  return { locale: "en-GB", messages: Object.fromEntries(entries), timeZone: "UTC" };
});
