import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourcesOf } from "../remote/program.ts";

const sources = sourcesOf("04-best-practices");

/** What a call meets besides policy, audit and vault, as `app.ts` writes it. */
const OTHERS = [
  "    trustsHop: trustHop(config.gateway),\n",
  ", ...requireHttps(config)",
  "        identityHeaders,\n",
  "        limitCallers(config.throttling, vault),\n",
  "        endStreamsWithToken(config.expiry, verifier),\n",
];

function without(text: string, part: string): string {
  const [before, after, ...more] = text.split(part);
  if (after === undefined || more.length > 0)
    throw new Error(`app.ts of exercise 4 does not have once: ${part.trim()}`);
  return `${before}${after}`;
}

/**
 * Copies the solution of exercise 4 and leaves in it, of what a call meets, policy, audit and vault. Into a folder as deep as
 * `src/`, so that its imports lead where they did.
 * @throws Error when `app.ts` is not what it was
 */
export function copyWithoutOthers() {
  const folder = join(sources, "..", ".answers", `without-others-${process.pid}`);
  cpSync(sources, folder, { recursive: true });
  const app = join(folder, "app.ts");
  writeFileSync(app, OTHERS.reduce(without, readFileSync(app, "utf8")));
  return { entry: join(folder, "server.ts"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
