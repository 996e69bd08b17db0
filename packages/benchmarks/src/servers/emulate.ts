import type { Ready } from "../server.ts";

interface Emulate {
  createEmulator(options: { service: "microsoft"; port: number }): Promise<{ url: string }>;
}

/** emulate's Microsoft service. Its client-credentials token is a random string, so only its start is compared. */
export async function startEmulate(load: (name: string) => Promise<unknown>): Promise<Ready> {
  const { createEmulator } = (await load("emulate")) as Emulate;
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const { url } = await createEmulator({ service: "microsoft", port });
  return { kind: "ready", discovery: `${url}/.well-known/openid-configuration`, targets: [] };
}
