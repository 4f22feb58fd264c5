import { registerHooks } from "node:module";

// The verbs are marked as server code by a package that throws wherever no bundler took the mark away.
const MARK = new URL("../../node_modules/server-only/empty.js", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "server-only" ? { url: MARK, shortCircuit: true } : next(specifier, context),
});
