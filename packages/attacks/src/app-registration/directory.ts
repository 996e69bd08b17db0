import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Lab, WireAnswer } from "../lab.ts";
import { hedy } from "../people.ts";
import { askForToken, signIn } from "./tokens.ts";

/** Asks Graph as an administrator; `path` as in "/applications". */
export type Graph = (path: string) => Promise<WireAnswer>;

/** The command line of Azure: an administrator's tool that the tenant knows and that asks for no consent. */
const AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

/** A Graph token for somebody who signs in with the command line of Azure. @throws Error when there is none: our fault */
export async function directoryToken(lab: Lab, entra: Entra, user = hedy): Promise<string> {
  const redirectUri = "http://localhost:4599";
  const scope = "https://graph.microsoft.com/.default";
  const { delivered } = await signIn(lab, entra, { clientId: AZURE_CLI, redirectUri, scope, user });
  const form = { grant_type: "authorization_code", client_id: AZURE_CLI, redirect_uri: redirectUri, scope };
  const answer = await askForToken(lab, entra.origin, contoso.id, { ...form, code: delivered["code"] ?? "" });
  const token = answer.json["access_token"];
  if (typeof token !== "string") throw new Error(`The grader got no token for the directory (${answer.status}).`);
  return token;
}

/** The directory of a tenant on this machine, as an administrator sees it. */
export async function directoryOf(lab: Lab, entra: Entra): Promise<Graph> {
  const token = await directoryToken(lab, entra);
  return (path) => lab.request(`${entra.origin}/v1.0${path}`, { token });
}

/** All objects of a list, or none when Graph refuses. */
export async function listOf<T>(graph: Graph, path: string): Promise<readonly T[]> {
  const { status, json } = await graph(path);
  return status === 200 && Array.isArray(json["value"]) ? (json["value"] as T[]) : [];
}
