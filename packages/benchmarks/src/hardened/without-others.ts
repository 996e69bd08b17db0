import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copySources } from "../remote/copy-sources.ts";

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
 * Copies the solution of exercise 4 and leaves in it, of what a call meets, policy, audit and vault.
 * @throws Error when `app.ts` is not what it was; nothing is left then
 */
export function copyWithoutOthers() {
  const copy = copySources("04-best-practices", "without-others");
  const app = join(copy.folder, "app.ts");
  try {
    writeFileSync(app, OTHERS.reduce(without, readFileSync(app, "utf8")));
  } catch (error) {
    copy.remove();
    throw error;
  }
  return copy;
}
