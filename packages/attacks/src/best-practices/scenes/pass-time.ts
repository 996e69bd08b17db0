import type { Entra } from "@workshop/entra-emulator";
import type { RemoteProcess } from "../../remote/remote.ts";

/** Time passes for everybody. */
export async function passTime(entra: Entra, servers: readonly RemoteProcess[], seconds: number): Promise<void> {
  entra.faults.moveClock(seconds);
  await Promise.all(servers.map((server) => server.moveClock(seconds)));
}

/** The minute after which the word of yesterday counts no more, and a little. */
export const A_MINUTE = 61;
