// Written for the public cloud: no address of the emulator, no custom authority, no option. It runs unchanged in Azure.
import { once } from "node:events";
import http from "node:http";
import { get } from "node:https";
import { ClientSecretCredential } from "@azure/identity";
import { SecretClient } from "@azure/keyvault-secrets";
import { ConfidentialClientApplication, ManagedIdentityApplication } from "@azure/msal-node";
import { Client } from "@microsoft/microsoft-graph-client";

const { TENANT = "", CLIENT_ID = "", CLIENT_SECRET = "", ELSEWHERE = "" } = process.env;
const GRAPH = ["https://graph.microsoft.com/.default"];

async function graph() {
  const auth = {
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    authority: `https://login.microsoftonline.com/${TENANT}`,
  };
  const app = new ConfidentialClientApplication({ auth });
  const { accessToken = "" } = (await app.acquireTokenByClientCredential({ scopes: GRAPH })) ?? {};
  const client = Client.init({ authProvider: (done) => done(null, accessToken) });
  const page = await client.api("/users").top(2).get();
  return { users: page.value.length, nextLink: page["@odata.nextLink"] };
}

async function textOf(request) {
  const [answer] = await once(request, "response");
  return (await answer.toArray()).join("");
}

function discovery() {
  const address = `https://login.microsoftonline.com/${TENANT}/v2.0/.well-known/openid-configuration`;
  return textOf(get(address));
}

async function vault() {
  const credential = new ClientSecretCredential(TENANT, CLIENT_ID, CLIENT_SECRET);
  const client = new SecretClient("https://contoso-notes.vault.azure.net", credential);
  const { properties } = await client.setSecret("greeting", "hello");
  return { value: (await client.getSecret("greeting")).value, id: properties.id };
}

async function metadata() {
  const { accessToken } = await new ManagedIdentityApplication().acquireToken({ resource: "https://vault.azure.net" });
  return JSON.parse(Buffer.from(accessToken.split(".")[1], "base64url"));
}

/** What is not of the Microsoft cloud goes where it says. */
async function elsewhere() {
  const byFetch = await (await fetch(ELSEWHERE)).text();
  return [byFetch, await textOf(http.get(ELSEWHERE))];
}

const { issuer, token_endpoint, userinfo_endpoint } = JSON.parse(await discovery());
const found = { graph: await graph(), issuer, token_endpoint, userinfo_endpoint, vault: await vault() };
console.log(JSON.stringify({ ...found, metadata: await metadata(), elsewhere: await elsewhere() }));
