import { contoso, GRAPH_APP_ID } from "@workshop/entra-emulator/seed";
import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { alan, hedy } from "../../people.ts";
import { claimsDemanded } from "../../remote/challenge.ts";
import { type Answered, textOf } from "../../remote/mcp-session.ts";
import { askEntra, entraToken } from "../entra-sign-in.ts";
import { enter, entraMode } from "./entra.ts";
import { ownDetails } from "./own-details.ts";

type User = typeof alan;

/** What the caller's client heard. */
export interface Heard {
  readonly status: number;
  /** JSON; undefined when no challenge named any. */
  readonly claims: string | undefined;
  /** An error of a tool, or of JSON-RPC: the model is told, the client is not. */
  readonly isError: boolean;
  /** The person's data came all the same. */
  readonly answered: boolean;
}

function hear(answer: Answered, { displayName }: User): Heard {
  const { http, result, error } = answer;
  const isError = error !== undefined || result["isError"] === true;
  const answered = !isError && textOf(answer).includes(displayName);
  return { status: http.status, claims: claimsDemanded(http), isError, answered };
}

/** Somebody with a new token asks for their own details; `call` asks again with the same one. */
async function askAbout(lab: Lab, person: User) {
  const { entra, server } = await entraMode(lab);
  const { session } = await enter(server, await entraToken(lab, entra, person), person);
  const call = async () => hear(await session.call("getUserDetails"), person);
  return { first: await call(), call };
}

/** Whether the claims that the server passed on lead to a token with which the call is answered. */
async function helps(lab: Lab, person: User, claims: string | undefined): Promise<boolean> {
  if (claims === undefined) return false;
  const { entra, server } = await entraMode(lab);
  const next = await askEntra(lab, entra, person, { claims });
  if ("refusal" in next) return false;
  const { session } = await enter(server, next.token, person);
  return hear(await session.call("getUserDetails"), person).answered;
}

function requireAnswer({ answered, status }: Heard): void {
  if (!answered) throw new ControlFailed("toolAnswered", { status });
}

/** A policy begins: tokens for Graph need a second factor of Alan's. He comes with a good token that has none. */
export function stepUp(lab: Lab) {
  return lab.once("entra: step-up", async () => {
    const { entra } = await ownDetails(lab);
    requireAnswer((await askAbout(lab, alan)).first);
    const client = contoso.apps.remoteServer.appId;
    const rule = entra.faults.stepUp({ resource: GRAPH_APP_ID, user: alan.id, client });
    const { first: refused } = await askAbout(lab, alan);
    const helped = await helps(lab, alan, refused.claims);
    entra.faults.remove(rule);
    return { refused, helped };
  });
}

/** An administrator revokes Hedy's sessions while the server holds a Graph token of hers. Her client tries twice. */
export function revoked(lab: Lab) {
  return lab.once("entra: revoked", async () => {
    const { entra } = await ownDetails(lab);
    const { first, call } = await askAbout(lab, hedy);
    requireAnswer(first);
    entra.faults.revokeSessions(hedy.id);
    const heard = [await call(), await call()];
    const claims = heard.find((one) => one.status === 401 && one.claims)?.claims;
    return { heard, claims, helped: await helps(lab, hedy, claims) };
  });
}
