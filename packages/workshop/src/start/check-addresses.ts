import { EXIT } from "@workshop/grader";
import { type Context, printJson } from "../context.ts";
import { get } from "./probe.ts";
import type { Address } from "./start-workshop.ts";

interface Checked {
  readonly url: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Asks every address once, for real, and says so in one line each. Returns 0 when all answered. */
export async function checkAddresses(context: Context, addresses: readonly Address[], ca: string): Promise<number> {
  const results = await Promise.all(addresses.map((address) => check(address, ca)));
  if (context.json) printJson(context, { addresses: results });
  else for (const result of results) print(context, result);
  return results.every(({ ok }) => ok) ? EXIT.held : EXIT.setUp;
}

async function check({ url, probe }: Address, ca: string): Promise<Checked> {
  try {
    const { status } = await get(probe, ca);
    return { url, ok: status === 200, detail: `${status} ${new URL(probe).pathname}` };
  } catch (error) {
    return { url, ok: false, detail: String(error) };
  }
}

function print({ terminal, words, paint }: Context, { url, ok, detail }: Checked): void {
  terminal.out(`${ok ? paint.green(words.start.ok) : paint.red(words.start.fail)}  ${url}  ${detail}`);
}
