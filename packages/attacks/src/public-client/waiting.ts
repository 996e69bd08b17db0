import { setTimeout as sleep } from "node:timers/promises";
import type { LearnerServer, ToolAnswer } from "../lab.ts";

/** How many signs of life we want from a server before we say that something will not come. A slow machine gives them slowly. */
const PINGS = { count: 40, every: 100 };

/** The answer, or undefined when the server answers ping after ping and this call not. */
export async function unlessHanging(
  server: LearnerServer,
  answer: Promise<ToolAnswer>,
): Promise<ToolAnswer | undefined> {
  const hanging = async (): Promise<undefined> => {
    for (let ping = 0; ping < PINGS.count; ping++) await oneMore(server);
  };
  return Promise.race([answer, hanging().catch(() => answer)]);
}

/** Whether the server opens a sign-in page beyond the first `pages`. */
export async function opensAnother(server: LearnerServer, pages: number): Promise<boolean> {
  for (let ping = 0; ping < PINGS.count && server.opened.length <= pages; ping++) {
    await oneMore(server).catch(() => sleep(PINGS.every));
  }
  return server.opened.length > pages;
}

async function oneMore(server: LearnerServer): Promise<void> {
  await sleep(PINGS.every);
  await server.client.ping();
}
