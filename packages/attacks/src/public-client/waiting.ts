import { setTimeout as sleep } from "node:timers/promises";
import type { LearnerServer, ToolAnswer } from "../lab.ts";

/** Signs of life are wanted this often. A slow machine gives them slowly, so nothing here depends on its speed. */
const EVERY = 100;
/** A timer of one second has fired long before a server has answered so many pings. */
const HANGS_AFTER = 40;
/** A page needs a new process, which a busy machine starts late. */
const NO_PAGE_AFTER = 150;

/** The answer, or undefined when the server answers ping after ping and this call not. */
export async function unlessHanging(
  server: LearnerServer,
  answer: Promise<ToolAnswer>,
): Promise<ToolAnswer | undefined> {
  const hanging = async (): Promise<undefined> => {
    for (let ping = 0; ping < HANGS_AFTER; ping++) await oneMore(server);
  };
  return Promise.race([answer, hanging().catch(() => answer)]);
}

/** Whether the server opens a sign-in page beyond the first `pages`. */
export async function opensAnother(server: LearnerServer, pages: number): Promise<boolean> {
  for (let ping = 0; ping < NO_PAGE_AFTER && server.opened.length <= pages; ping++) {
    await oneMore(server).catch(() => sleep(EVERY));
  }
  return server.opened.length > pages;
}

async function oneMore(server: LearnerServer): Promise<void> {
  await sleep(EVERY);
  await server.client.ping();
}
