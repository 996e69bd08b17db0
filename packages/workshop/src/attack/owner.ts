import { isIP } from "node:net";
import { SetUpError } from "@workshop/grader";
import type { Context } from "../context.ts";

/** The server that is to be struck. */
export interface Place {
  readonly url: URL;
  /** Not this machine. */
  readonly foreign: boolean;
}

/** RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3: names and addresses that never leave the machine. */
function isLoopback({ hostname }: URL): boolean {
  if (hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]") return true;
  return isIP(hostname) === 4 && hostname.startsWith("127.");
}

/** @throws SetUpError when this is no address of a server, or one that a token must not be sent to */
export function readPlace(text: string, { words }: Context, withToken: boolean): Place {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol)) throw new SetUpError(words.attack.noUrl(text));
  if (url.username || url.password) throw new SetUpError(words.attack.passwordInUrl);
  const foreign = !isLoopback(url);
  if (foreign && withToken && url.protocol !== "https:") throw new SetUpError(words.attack.tokenInClear);
  return { url, foreign };
}

/**
 * Attacking a server without its owner's permission is a crime in many countries. This machine is the learner's own;
 * for any other, they say that it is theirs.
 * @throws SetUpError when they do not
 */
export async function requireOwnersYes({ url, foreign }: Place, saidYes: boolean, context: Context): Promise<void> {
  if (!foreign || saidYes) return;
  const { terminal, words } = context;
  if (!terminal.interactive || context.json) throw new SetUpError(words.attack.sayItIsYours(url.hostname));
  terminal.out(words.attack.whoseIsIt(url.hostname));
  const typed = await terminal.ask(words.attack.typeTheName);
  if (typed.trim().toLowerCase() !== url.hostname) throw new SetUpError(words.attack.notYours);
}
