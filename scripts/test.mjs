import { continueOnOwnNode } from "./bootstrap.mjs";

await continueOnOwnNode("scripts/check-all.ts", process.argv.slice(2));
