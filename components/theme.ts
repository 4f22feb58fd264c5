import { cookies } from "next/headers";

export type Theme = "light" | "dark" | "system";
export const themeCookie = "theme";

/** The reader's explicit choice of light or dark, else 'system'. */
export async function getTheme(): Promise<Theme> {
  const value = (await cookies()).get(themeCookie)?.value;
  return value === "light" || value === "dark" ? value : "system";
}
