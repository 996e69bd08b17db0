import { request } from "undici";
import type { ServerProcess } from "./server-process.ts";
import type { Target } from "./server.ts";

const IN_FLIGHT = 10;

export interface Throughput {
  readonly perSecond: number;
  /** Answers for each second of CPU that the server itself used: hardly moved by others on the machine. */
  readonly perCpuSecond: number;
  readonly rssMiB: number;
}

async function once(server: ServerProcess, { url, method, headers, body, expects }: Target): Promise<void> {
  const answer = await request(url, { method, headers, body: body ?? null, dispatcher: server.agent });
  const text = await answer.body.text();
  if (answer.statusCode !== 200 || !text.includes(`"${expects}"`))
    throw new Error(`${url} answered ${answer.statusCode} without ${expects}: ${text.slice(0, 200)}`);
}

/** Sends the same request over ten connections for `seconds`, after a warm-up of a fifth of that. */
export async function measure(server: ServerProcess, target: Target, seconds: number): Promise<Throughput> {
  const run = async (duration: number): Promise<number> => {
    const end = performance.now() + duration * 1000;
    let answers = 0;
    const worker = async (): Promise<void> => {
      while (performance.now() < end) {
        await once(server, target);
        answers++;
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
    return answers;
  };
  await run(seconds / 5);
  const before = await server.usage();
  const began = performance.now();
  const answers = await run(seconds);
  const took = (performance.now() - began) / 1000;
  const { cpuSeconds, rssMiB } = await server.usage();
  return { perSecond: answers / took, perCpuSecond: answers / (cpuSeconds - before.cpuSeconds), rssMiB };
}
