/** What Intl goes on listing by names that the zone database has replaced. */
const NOW_CALLED: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** The zones to choose from, UTC first, by the names of today; what was `chosen` before stays a choice. */
export function timeZones(chosen?: string): string[] {
  const names = Intl.supportedValuesOf("timeZone").map(todaysZoneName);
  const offered = new Set(["UTC", ...names.sort()]);
  if (chosen) offered.add(chosen);
  return [...offered];
}

/** A zone by its name of today: browsers and runtimes do not agree which of two they say. */
export function todaysZoneName(zone: string): string {
  return NOW_CALLED[zone] ?? zone;
}

/** Whether a zone has that name; '+02:00' is none, and databases read its sign the other way round. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
