import { randomUUID } from "node:crypto";
import type { Entra } from "@workshop/entra-emulator";
import { ControlFailed } from "../../card.ts";
import type { ada } from "../../people.ts";
import { authorizeUrl, newPkce, redeem, registerClient, walk } from "../../remote/facade-sign-in.ts";
import type { RemoteServer } from "../../remote/remote.ts";
import type { Facade } from "./facade.ts";

/** Something that is to be found nowhere. */
export interface Secret {
  readonly kind: string;
  readonly value: string;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** A sign-in that keeps account of every secret that passes. `tokens` is undefined when it came to none. */
export async function openSignIn({ server, person }: Facade, user: typeof ada, scope?: string) {
  const client = await registerClient(server);
  if (!client) throw new ControlFailed("clientRegistered");
  const { verifier, challenge } = newPkce();
  const state = randomUUID();
  const { delivered } = await walk(
    authorizeUrl(server, client, { verifier, challenge }, { state, ...(scope && { scope }) }),
    person(user),
  );
  const { code = "" } = delivered;
  const { status, json } = await redeem(server, client, { code, verifier });
  const [accessToken, refreshToken] = [text(json["access_token"]), text(json["refresh_token"])];
  const secrets: readonly Secret[] = [
    { kind: "state", value: state },
    { kind: "code", value: code },
    { kind: "code_verifier", value: verifier },
    { kind: "access_token", value: accessToken },
    { kind: "refresh_token", value: refreshToken },
    { kind: "client_secret", value: client.clientSecret ?? "" },
  ];
  return { client, secrets, tokens: status === 200 ? { accessToken, refreshToken } : undefined };
}

/** The states that the server sent people to Entra with. */
export function entrasStates(entra: Entra, { origin }: RemoteServer): Secret[] {
  const requests = entra.recorder.exchanges().map(({ query }) => query);
  const own = requests.filter(({ redirect_uri: uri = "" }) => uri.startsWith(origin));
  return own.map(({ state = "" }) => ({ kind: "state", value: state }));
}
