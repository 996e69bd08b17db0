import { ConfidentialClientApplication, type Configuration, PublicClientApplication } from "@azure/msal-node";
import type { Entra } from "@workshop/entra-emulator";
import type { Person } from "@workshop/entra-emulator/robot";
import { contoso } from "@workshop/entra-emulator/seed";
import { ada, localServer, newBrowser, person } from "../support/tenant.ts";

/** All that a tenant on another host needs of MSAL. */
export function authorityOf({ origin, port }: Entra) {
  return { authority: `${origin}/${contoso.id}`, knownAuthorities: [`localhost:${port}`] };
}

export function publicClient(entra: Entra, clientId = localServer.appId): PublicClientApplication {
  return new PublicClientApplication({ auth: { clientId, ...authorityOf(entra) } });
}

/** @param credential `clientSecret`, `clientCertificate` or `clientAssertion` */
export function confidentialClient(
  entra: Entra,
  { appId }: { appId: string },
  credential: Partial<Configuration["auth"]>,
): ConfidentialClientApplication {
  return new ConfidentialClientApplication({ auth: { clientId: appId, ...authorityOf(entra), ...credential } });
}

interface SignInOptions extends Pick<Person, "decision"> {
  readonly scopes?: string[];
  /** A claims challenge, as JSON. */
  readonly claims?: string;
}

/** A person with a browser of their own answers MSAL's loopback server. */
export function signIn(
  entra: Entra,
  client: PublicClientApplication,
  user: { signInName: string; password: string } = ada,
  { scopes = ["User.Read"], claims, ...choice }: SignInOptions = {},
) {
  return client.acquireTokenInteractive({
    scopes,
    ...(claims && { claims }),
    openBrowser: async (url) => void (await newBrowser(entra).signIn(url, { ...person(user), ...choice })),
  });
}
