import { cookies } from "next/headers";
import { LABELS, type Labels } from "@/server/domain/ownership/labels";

/** The words that the reader chose for the letters: RACI, or DACI. The grid's own switch keeps it. */
export async function getLabels(): Promise<Labels> {
  const value = (await cookies()).get("labels")?.value;
  return LABELS.find((one) => one === value) ?? "raci";
}
