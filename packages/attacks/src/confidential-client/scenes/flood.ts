import { randomUUID } from "node:crypto";
import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ACCEPT } from "../../remote/mcp-session.ts";
import { REDIRECT } from "../../remote/facade-sign-in.ts";
import { isKnown } from "./is-known.ts";
import { publicPlace } from "./public-place.ts";

/** The exercise allows a thousand at a time. */
export const FLOOD = 1_100;
const AT_ONCE = 100;
const SAMPLE = 30;

/** A script registers without end; after every hundred, a client that was there before is used. */
export function flood(lab: Lab) {
  return lab.once("facade: flood", async () => {
    const server = await publicPlace(lab);
    const path = server.endpoints?.register ?? "/register";
    const register = async (): Promise<string | undefined> => {
      const json = { client_name: randomUUID(), redirect_uris: [REDIRECT], token_endpoint_auth_method: "none" };
      const { status, json: client } = await server.send({ path, method: "POST", headers: ACCEPT, json });
      return status === 201 ? String(client["client_id"]) : undefined;
    };
    const inUse = await register();
    if (inUse === undefined || !(await isKnown(server, inUse))) throw new ControlFailed("clientRegistered");
    const registered: string[] = [];
    let inUseStillKnown = true;
    for (let round = 0; round < FLOOD / AT_ONCE && inUseStillKnown; round += 1) {
      const ids = await Promise.all(Array.from({ length: AT_ONCE }, register));
      registered.push(...ids.filter((id) => id !== undefined));
      inUseStillKnown = await isKnown(server, inUse);
    }
    const sample = registered.filter((_, index) => index % SAMPLE === 0);
    const known = registered.length < FLOOD ? [] : await Promise.all(sample.map((id) => isKnown(server, id)));
    return {
      alive: server.running(),
      inUseStillKnown,
      accepted: registered.length,
      sampleForgotten: known.includes(false),
    };
  });
}
