import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { createContext } from "./context";
import { createCallerFactory } from "./procedure";
import { appRouter } from "./router";

const createCaller = createCallerFactory(appRouter);

/** The procedures, called in-process by server components; one session read a request. */
export const api = cache(async () => createCaller(createContext(await headers())));
