import { afterAll } from "vitest";
import { type Entra, type StartOptions, startEntra } from "@workshop/entra-emulator";
import { type Browser, type Person, createBrowser } from "@workshop/entra-emulator/robot";
import { contoso } from "@workshop/entra-emulator/seed";

export const { ada, alan, grace } = contoso.users;
export const { localServer, remoteServer, daemon, mcpClient, browserApp } = contoso.apps;

/** What the remote server is called in a scope and in `resource`. */
export const API = `api://${remoteServer.appId}`;

/** A tenant in memory, with the kept keys of this test run; stopped when the file is done. */
export async function startTenant(options: StartOptions = {}): Promise<Entra> {
  const entra = await startEntra({ port: 0, keysDirectory: process.env.TEST_KEYS_DIRECTORY ?? "", ...options });
  afterAll(() => entra.stop());
  return entra;
}

export function person({ signInName, password }: { signInName: string; password: string }): Person {
  return { userName: signInName, password };
}

/** One person's browser: nobody is signed in there yet. */
export function newBrowser({ caCertificate }: Entra): Browser {
  return createBrowser({ caCertificate });
}

/** Signs in and tells what the client's redirect URI was called with. */
export async function signInAt(
  entra: Entra,
  authorizeUrl: string | URL,
  user: Parameters<typeof person>[0] = ada,
): Promise<URL> {
  const { landedOn, error } = await newBrowser(entra).signIn(String(authorizeUrl), person(user));
  if (error) throw new Error(error);
  return new URL(landedOn);
}
