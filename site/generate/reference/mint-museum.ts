import { startEntra } from "@workshop/entra-emulator";
import { recipes } from "@workshop/entra-emulator/reference";
import { contoso } from "@workshop/entra-emulator/seed";
import { kept } from "../kept.ts";

/** A token of the museum. */
export interface Exhibit {
  readonly name: string;
  /** What is wrong with it, in English. */
  readonly what: string;
  readonly breaks: string;
  readonly rule: { readonly title: string; readonly url: string };
  /** Header and payload as JSON. */
  readonly decoded: string;
}

let minted: Promise<readonly Exhibit[]> | undefined;

/** One token for each recipe, by a tenant of its own, made anew when the tenant changed; both languages show the same. */
export function mintMuseum(): Promise<readonly Exhibit[]> {
  return (minted ??= kept("museum", ["entra-emulator"], mint));
}

async function mint(): Promise<readonly Exhibit[]> {
  const entra = await startEntra({ port: 0 });
  const wanted = {
    resource: contoso.apps.remoteServer.appId,
    client: contoso.apps.mcpClient.appId,
    user: contoso.users.ada.id,
  };
  try {
    return await Promise.all(
      recipes.map(async ({ name, what, breaks, rule }) => {
        const { header, claims } = await entra.mintToken(name as Parameters<typeof entra.mintToken>[0], wanted);
        const decoded = JSON.stringify({ header, payload: claims }, shorten, 2);
        // The museum's tenant takes any free port; everybody else's is on this one.
        return { name, what, breaks, rule, decoded: decoded.replaceAll(entra.origin, "https://localhost:8443") };
      }),
    );
  } finally {
    await entra.stop();
  }
}

/** A certificate in a header is long, and its end says nothing. */
function shorten(_key: string, value: unknown): unknown {
  return typeof value === "string" && value.length > 200 ? `${value.slice(0, 60)}…` : value;
}
