import type { Lab } from "../../lab.ts";
import type { RemoteOptions, RemoteProcess } from "../../remote/remote.ts";

/** Starts a server that may refuse to start. @returns undefined when it does */
export async function startIfItDoes(lab: Lab, options: RemoteOptions): Promise<RemoteProcess | undefined> {
  return lab.startRemote(options).catch((error: unknown) => {
    // Whether the code starts at all is what a card's control knows.
    if ((error as { code?: unknown }).code === "your_code") return undefined;
    throw error;
  });
}
