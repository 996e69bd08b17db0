import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace } from "../../people.ts";
import { advertisedEndpoints } from "../../remote/advertised.ts";
import { type FacadeTokens, type Person, signInAtFacade } from "../../remote/facade-sign-in.ts";
import { type McpSession, openSession } from "../../remote/mcp-session.ts";
import type { RemoteOptions, RemoteProcess } from "../../remote/remote.ts";

type User = typeof ada;

/** Part A, running: a tenant and the learner's server. Many cards look at it; none may harm it. */
export function facade(lab: Lab) {
  return lab.once("facade", () => startFacade(lab));
}

/** A façade of one's own, for cards that do harm. */
export async function startFacade(
  lab: Lab,
  env: Readonly<Record<string, string>> = {},
  more: Partial<Pick<RemoteOptions, "entra" | "first" | "movableClock" | "port" | "publicOrigin">> = {},
) {
  const entra = more.entra ?? (await lab.startTenant());
  const started = await lab.startRemote({ issuer: "facade", env, ...more, entra });
  const server: RemoteProcess = { ...started, endpoints: await advertisedEndpoints(started) };
  /** Somebody with a browser of their own. */
  const person = (user: User): Person => ({
    browser: lab.newBrowser(entra),
    userName: user.userPrincipalName,
    password: user.password,
  });
  return { entra, server, person };
}
export type Facade = Awaited<ReturnType<typeof startFacade>>;

export interface SignedIn {
  readonly tokens: FacadeTokens;
  readonly session: McpSession;
}

/** Signs a person in and opens a session. @throws ControlFailed when that does not work: then nothing else means anything */
export async function enter({ server, person }: Facade, user: User, scope = "mcp.read"): Promise<SignedIn> {
  const tokens = await signInAtFacade(server, person(user), { scope });
  if (!tokens) throw new ControlFailed("facadeSignIn", { user: user.displayName });
  const session = await openSession(server, tokens.accessToken);
  if (!session) throw new ControlFailed("sessionOpened", { user: user.displayName });
  return { tokens, session };
}

/** Ada and Grace, each with a session, on the shared façade. */
export function twoPeople(lab: Lab) {
  return lab.once("facade: two people", async () => {
    const running = await facade(lab);
    const [ofAda, ofGrace] = await Promise.all([enter(running, ada), enter(running, grace)]);
    return { ...running, ada: ofAda, grace: ofGrace };
  });
}
