import { getTranslations } from "next-intl/server";
import { receiveUpload } from "@/server/api/upload";

export async function POST(request: Request): Promise<Response> {
  const t = await getTranslations("imports.defaults");
  return receiveUpload(request, async (file) => ({
    instrument: t("instrument", { file }),
    quality: t("quality"),
    cycle: t("cycle", { file }),
  }));
}
