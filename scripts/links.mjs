import { continueOnOwnNode } from "./bootstrap.mjs";

await continueOnOwnNode("scripts/links.ts", process.argv.slice(2));
