import { continueOnOwnNode } from "./bootstrap.mjs";

// The long proofs: minutes each, not part of `npm test`.
await continueOnOwnNode("node_modules/vitest/vitest.mjs", ["run", "--project", "proofs"]);
