import { continueOnOwnNode } from "./bootstrap.mjs";

await continueOnOwnNode("scripts/database.ts", process.argv.slice(2));
