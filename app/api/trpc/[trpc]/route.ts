import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "@/server/api/context";
import { refuseForeign } from "@/server/api/origin";
import { appRouter } from "@/server/api/router";
import { logFailure } from "@/server/infra/log";

const MAX_BODY = 256 * 1024;
const MAX_BATCH = 10;

async function handle(request: Request): Promise<Response> {
  return (
    refuseForeign(request, { maxBody: MAX_BODY, type: "application/json" }) ??
    fetchRequestHandler({
      endpoint: "/api/trpc",
      req: request,
      router: appRouter,
      maxBatchSize: MAX_BATCH,
      createContext: () => createContext(request.headers),
      onError: ({ error, path }) => {
        if (error.code === "INTERNAL_SERVER_ERROR") logFailure(path ?? "unknown", error);
      },
      responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
    })
  );
}

export { handle as GET, handle as POST };
