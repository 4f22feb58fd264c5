import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

/** Programs that run to their end on behalf of this process, so that stopping it stops them. */
const running = new Set<ChildProcess>();

export type Ended = { code: number; output: string };

/** Runs a program to its end; `output` holds what it wrote where `options.stdio` pipes it. */
export function runToEnd(program: string, args: string[], options: SpawnOptions): Promise<Ended> {
  const child = spawn(program, args, options);
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text: Buffer) => {
      output += text;
    });
  return new Promise((resolve) => {
    const end = (code: number, text = output) => {
      running.delete(child);
      resolve({ code, output: text });
    };
    child.once("error", (error) => end(127, error.message));
    child.once("close", (code) => end(code ?? 1));
  });
}

export function stopChildren(): void {
  for (const child of running) child.kill("SIGTERM");
}
