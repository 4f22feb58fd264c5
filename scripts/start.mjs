import { continueOnOwnNode } from "./bootstrap.mjs";

await continueOnOwnNode("scripts/launch.ts", process.argv.slice(2));
