// Entra is away for a moment: the façade says so with 503, and nobody has to sign in again because of it.
import { readFileSync } from "node:fs";
import { contoso } from "@workshop/entra-emulator/seed";
import { Agent, request } from "undici";
import { afterAll, expect, test } from "vitest";
import { sdks } from "../mcp/connections.ts";
import { ada, startTenant } from "../support/tenant.ts";
import { enter, providerFor } from "./sign-in.ts";
import { startSolution } from "./solution.ts";

const entra = await startTenant();
const server = await startSolution(entra, "facade");
const ca = readFileSync(process.env.NODE_EXTRA_CA_CERTS ?? "", "utf8");
const dispatcher = new Agent({ connect: { ca } });
afterAll(() => dispatcher.close());

test("a refresh during an outage is 503 with Retry-After, and does not use the refresh token up", async () => {
  const provider = providerFor("facade");
  await enter(sdks.first, server, provider, ada);
  const information = await provider.clientInformation();
  const form = {
    grant_type: "refresh_token",
    client_id: information?.client_id ?? "",
    refresh_token: provider.kept?.refresh_token ?? "",
  };
  const refresh = () =>
    request(new URL("/token", server.url), {
      method: "POST",
      dispatcher,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
    });
  entra.faults.token({ aadsts: 90033, times: 10, client: contoso.apps.remoteServer.appId });
  const away = await refresh();

  expect([away.statusCode, away.headers["retry-after"]]).toEqual([503, "60"]);
  expect(await away.body.json()).toMatchObject({ error: "temporarily_unavailable" });
  // A refresh token that was used before ends the sign-in (400); MSAL waits a minute before it asks Entra again.
  const again = await refresh();
  expect(again.statusCode).toBe(503);
  await again.body.dump();
});
