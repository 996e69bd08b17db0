import { fabrikam } from "@workshop/entra-emulator/seed";
import { principal, registration, startChanged } from "../support/changed-tenant.ts";
import { ada, apps, authorizeUrl, grace, person } from "../support/tenant.ts";
import { type Row, ask } from "./row.ts";

const { localServer, remoteServer, daemon, browserApp } = apps;
const API = `api://${remoteServer.appId}`;
const row = (aadsts: number, what: string, provoke: Row["provoke"]): Row => ({ aadsts, what, provoke });
const SPA = { redirect_uri: "http://localhost:5173", response_mode: "fragment", nonce: "n" };

const tokenOff = registration(browserApp, {
  web: { ...browserApp.web, implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: false } },
});

/** Answered before anybody signs in. */
export const authorizeRows: readonly Row[] = [
  row(90002, "no such tenant", (t) => ask(t, {}, localServer, "nowhere.example")),
  row(50194, "an application of one tenant at /common", (t) => ask(t, {}, localServer, "common")),
  row(9002332, "an application for work accounts at /consumers", (t) => ask(t, {}, localServer, "consumers")),
  row(9002331, "an application for personal accounts at /common", async () => {
    const changed = registration(localServer, { signInAudience: "PersonalMicrosoftAccount" });
    return ask(await startChanged([changed]), {}, localServer, "common");
  }),
  row(900144, "no client id", (t) => ask(t, { client_id: undefined })),
  row(9000411, "a doubled parameter", async (t) => {
    const url = `${authorizeUrl(t.entra, localServer).slice(t.entra.origin.length)}&client_id=x`;
    return { tenant: t, text: (await t.send(url)).text };
  }),
  row(700038, "a client id that is none", (t) => ask(t, { client_id: "notes" })),
  row(700016, "a client of another tenant", (t) => ask(t, { client_id: fabrikam.apps.client.appId })),
  row(7000112, "a disabled client", async () =>
    ask(await startChanged([principal(localServer, { accountEnabled: false })]), {}),
  ),
  row(50011, "another redirect URI", (t) => ask(t, { redirect_uri: "http://localhost:5999/other" })),
  row(500113, "an application without any", (t) => ask(t, {}, daemon)),
  row(900971, "none sent, several registered", (t) => ask(t, { redirect_uri: undefined }, remoteServer)),
  row(70005, "an unknown response type", (t) => ask(t, { response_type: "device" })),
  row(700054, "an ID token that is switched off", (t) =>
    ask(t, { response_type: "id_token", response_mode: "form_post", nonce: "n" }),
  ),
  row(700051, "an access token that is switched off", async () =>
    ask(await startChanged([tokenOff]), { ...SPA, response_type: "token", response_mode: "form_post" }, browserApp),
  ),
  row(70007, "an unknown response mode", (t) => ask(t, { response_mode: "pigeon" })),
  row(90023, "an unknown prompt", (t) => ask(t, { prompt: "maybe" })),
  row(90005, "the picker and an opaque hint", (t) => ask(t, { prompt: "select_account", login_hint: "O.CiQ" })),
  row(90100, "claims that are no JSON", (t) => ask(t, { claims: "{acr" })),
  row(50147, "an unknown challenge method", (t) =>
    ask(t, { code_challenge: "a".repeat(43), code_challenge_method: "x" }),
  ),
  row(501491, "a challenge that is too short", (t) => ask(t, { code_challenge: "a", code_challenge_method: "S256" })),
  row(90014, "an ID token without a nonce", (t) =>
    ask(t, { ...SPA, response_type: "id_token", response_mode: "form_post", nonce: undefined }, browserApp),
  ),
  row(70011, ".default beside a name", (t) => ask(t, { scope: "https://graph.microsoft.com/.default User.Read" })),
  row(500011, "an unknown resource", (t) => ask(t, { scope: "api://nobody/read" })),
  row(500014, "a disabled resource", async () =>
    ask(await startChanged([principal(remoteServer, { accountEnabled: false })]), { scope: `${API}/mcp.read` }),
  ),
  row(650053, "a scope that is not there", (t) => ask(t, { scope: "mcp.read" })),
  row(9010010, "a resource of other scopes", (t) => ask(t, { scope: `${API}/mcp.read`, resource: `${API}/` })),
  row(50058, "nobody is signed in", (t) => ask(t, { prompt: "none" })),
  row(16000, "two people are signed in", async (t) => {
    const own = t.browser();
    const url = (prompt: string) => authorizeUrl(t.entra, localServer, { prompt });
    for (const user of [ada, grace]) await own.signIn(url("login"), { ...person(user), pickAnother: true });
    const { landedOn } = await own.signIn(url("none"), person(ada));
    return { tenant: t, text: new URL(landedOn).searchParams.get("error_description") ?? landedOn };
  }),
];
