import { type OddRequest, oddRequest, type Terrain } from "./odd-request.ts";
import type { Random } from "./random.ts";
import { sendRaw } from "./raw.ts";
import { type Heard, send } from "./send.ts";

const STACK_TRACE = /\n\s+at \S+ \(|node_modules|\.[mc]?[jt]s:\d+/;
const AT_ONCE = 8;
/** After so many complaints the rest is no news. */
const ENOUGH = 20;

/** Where one of the requests goes. */
export interface Shot {
  readonly origin: string;
  readonly terrain: Terrain;
  /** PEM. With it the request may be broken in ways that no HTTP library sends. */
  readonly ca?: string;
  /** The address it comes from; the usual one unless said. */
  readonly localAddress?: string | undefined;
}

interface Campaign {
  readonly random: Random;
  readonly aim: () => Shot;
  /** What is wrong with a status; undefined for nothing. */
  readonly judge?: (status: number) => boolean;
}

/**
 * Sends many odd requests.
 * @returns how to send, and `seen`: what was answered, so that we know that the requests came far enough to be worth something
 */
export function createCampaign({ random, aim, judge = (status) => status >= 500 }: Campaign) {
  const seen = new Set<number>();

  function wrong({ status, text }: Heard): string | undefined {
    seen.add(status);
    if (judge(status)) return `${status} ${text.slice(0, 300)}`;
    return STACK_TRACE.test(text) ? `a stack trace: ${text.slice(0, 300)}` : undefined;
  }

  async function one(number: number): Promise<string | undefined> {
    const { origin, terrain, ca, localAddress } = aim();
    const odd: OddRequest = oddRequest(random, terrain);
    const raw = ca !== undefined && random.chance(0.06);
    const told = (what: string) =>
      `#${number} ${odd.method} ${odd.target.slice(0, 200)} ${JSON.stringify(odd.headers).slice(0, 300)} ${odd.body.slice(0, 200)}\n  → ${what}`;
    try {
      const problem = wrong(raw ? await sendRaw(origin, ca, random, odd) : await send(origin, odd, localAddress));
      return problem && told(problem);
    } catch (error) {
      return told(String(error));
    }
  }

  return {
    seen,
    /** @returns the complaints */
    async send(from: number, to: number): Promise<string[]> {
      const found: string[] = [];
      let next = from;
      const worker = async () => {
        while (next < to && found.length < ENOUGH) {
          const problem = await one((next += 1));
          if (problem) found.push(problem);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      return found;
    },
  };
}
