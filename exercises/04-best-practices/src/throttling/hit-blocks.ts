import { ExpiringMap } from "@workshop/solution-03-confidential-client";
import type { IncrementResponse } from "express-rate-limit";

/** Numbers that this server may give out: `first`, `first + 1`, … */
export interface Block {
  readonly first: number;
  readonly size: number;
  readonly resetTime: Date;
}

/** Of a limit, the part that a server takes at once; and hits, at the most. */
const PART = 1 / 20;
const LARGEST = 10;
const KEPT = { capacity: 10_000, lifetime: 10 * 60_000 };

interface Open {
  readonly block: Promise<Block>;
  used: number;
}

/**
 * Asks for numbers in blocks, and so once for several requests. What a server took and did not need is lost for this window: with
 * n servers, a limit is reached up to n blocks too early, never too late. A small limit is counted one by one.
 */
export function createBlocks(limit: number, ask: (key: string, size: number) => Promise<Block>) {
  const size = Math.min(LARGEST, Math.max(1, Math.floor(limit * PART)));
  const open = new ExpiringMap<Open>(KEPT);

  function begin(key: string): Open {
    const begun = { block: ask(key, size), used: 0 };
    open.set(key, begun);
    // Who waits for it hears of it; the next one asks again.
    begun.block.catch(() => open.get(key) === begun && open.delete(key));
    return begun;
  }

  return async function next(key: string): Promise<IncrementResponse> {
    for (;;) {
      const found = open.get(key);
      const current = found ?? begin(key);
      const { first, resetTime } = await current.block;
      const isOver = found !== undefined && resetTime.getTime() <= Date.now();
      if (!isOver && current.used < size) return { totalHits: first + current.used++, resetTime };
      if (open.get(key) === current) void open.delete(key);
    }
  };
}
