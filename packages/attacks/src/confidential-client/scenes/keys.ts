import { contoso } from "@workshop/entra-emulator/seed";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { ask, initializeParams } from "../../remote/mcp-session.ts";
import type { RemoteProcess } from "../../remote/remote.ts";
import { until } from "../../remote/until.ts";

const { mcpClient, remoteServer } = contoso.apps;
const wanted = { resource: remoteServer.appId, client: mcpClient.appId, user: ada.id };

/** What `initialize` is answered with. */
async function statusFor(server: RemoteProcess, token: string): Promise<number> {
  return (await ask(server, "initialize", initializeParams, { token })).http.status;
}

/** Entra's keys cannot be had when the server starts; then they can; then Entra begins to sign with the next one. */
export function keys(lab: Lab) {
  return lab.once("entra: keys", async () => {
    const entra = await lab.startTenant({ ownKeys: true });
    const outage = entra.faults.outage({ surface: "keys", how: "unavailable" });
    const server = await lab.startRemote({ entra, issuer: "entra" });
    const mint = async (recipe: "genuine" | "foreign-key") => (await entra.mintToken(recipe, wanted)).token;
    const [old, forged] = await Promise.all([mint("genuine"), mint("foreign-key")]);
    const during = { good: await statusFor(server, old), forged: await statusFor(server, forged) };
    entra.faults.remove(outage);
    const recovered = await until(
      () => statusFor(server, old),
      (status) => status === 200,
    );
    await entra.faults.rollSigningKey();
    const rolled = { fresh: await statusFor(server, await mint("genuine")), old: await statusFor(server, old) };
    await server.stop();
    return { during, recovered, rolled };
  });
}
