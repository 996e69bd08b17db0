import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { authorizeUrl, newPkce, redeem, type RegisteredClient, walk } from "../../remote/facade-sign-in.ts";
import type { RawAnswer } from "../../remote/remote.ts";
import { clients } from "./clients.ts";
import { facade } from "./facade.ts";

export interface OwnCode {
  readonly client: RegisteredClient;
  readonly code: string;
  readonly verifier: string;
  /** Shows the code at /token. `as` is the client that shows it: its own unless said. */
  redeem(changes?: Readonly<Record<string, string | undefined>>, as?: RegisteredClient): Promise<RawAnswer>;
}

/** A code that was issued for Ada, and not shown yet. @throws ControlFailed when she gets none */
export async function newCode(lab: Lab): Promise<OwnCode> {
  const { server, person } = await facade(lab);
  const { notes: client } = await clients(lab);
  const { verifier, challenge } = newPkce();
  const { delivered } = await walk(authorizeUrl(server, client, { verifier, challenge }), person(ada));
  const code = delivered["code"];
  if (!code) throw new ControlFailed("facadeSignIn", { user: ada.displayName });
  return { client, code, verifier, redeem: (changes, as = client) => redeem(server, as, { code, verifier }, changes) };
}

/**
 * The control of every refused code: shown rightly, it is good. A server may spend a code that was shown wrongly; then a
 * new one has to be good.
 */
export async function requireGoodCode(lab: Lab, shownWrongly: OwnCode): Promise<void> {
  if ((await shownWrongly.redeem()).status === 200) return;
  const { status } = await (await newCode(lab)).redeem();
  if (status !== 200) throw new ControlFailed("codeRedeemed", { status });
}
