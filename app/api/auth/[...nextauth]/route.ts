import type { NextRequest } from "next/server";
import { refuseForeign } from "@/server/api/origin";
import { answerAuth } from "@/server/infra/next-auth";

const MAX_BODY = 8 * 1024;

type Route = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, route: Route): Promise<Response> {
  return refuseForeign(request, { maxBody: MAX_BODY }) ?? answerAuth(request, route);
}

export { handle as GET, handle as POST };
