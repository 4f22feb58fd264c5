import { continueOnOwnNode } from "../../scripts/bootstrap.mjs";

await continueOnOwnNode("tests/bench/run.ts", process.argv.slice(2));
