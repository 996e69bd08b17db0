import type { User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import type { Strength } from "../state/model.ts";
import { namesOf } from "./access-token.ts";
import { type ClaimsRequest, askedNames, askedValues } from "./claims-request.ts";
import { readMemo } from "./token-memo.ts";

/** Who wants tokens of what, and what the request says about it. */
export interface StrengthAsked {
  readonly client: string;
  readonly user: User;
  readonly sid: string | undefined;
  /** Client ids of the APIs. */
  readonly resources: readonly string[];
  readonly claims: ClaimsRequest;
}

/** A grant that somebody redeems. */
interface Redeemed extends StrengthAsked {
  readonly shown: Strength | undefined;
  /** As in `grant_type`; undefined where tokens come straight from the authorization endpoint. */
  readonly grantName: string | undefined;
}

/** One demand for a second factor: a rule of the tenant's, or the request's own. */
interface Demand {
  /** The authentication context that it is about; undefined: any second factor will do. */
  readonly context: string | undefined;
  readonly aadsts: 50076 | 50079;
  /** What a client has to send along to satisfy it (Learn, claims-challenge). */
  readonly challenge: string;
}

const ON_BEHALF_OF = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const CONTEXT = /^c[1-9]\d?$/;

function inContext(context: string, aadsts: Demand["aadsts"] = 50076): Demand {
  const challenge = JSON.stringify({ access_token: { acrs: { essential: true, value: context } } });
  return { context, aadsts, challenge };
}

/** @param policies ids; opaque to the client */
function byPolicy(policies: readonly string[], aadsts: Demand["aadsts"] = 50076): Demand {
  const challenge = JSON.stringify({ access_token: { polids: { essential: true, values: policies } } });
  return { context: undefined, aadsts, challenge };
}

function contextsAsked(claims: ClaimsRequest): readonly string[] {
  const asked = (["access_token", "id_token"] as const).flatMap((token) => askedValues(claims, token, "acrs"));
  return asked.filter((value) => CONTEXT.test(value));
}

/** All demands: those of the rules, in their order, and then what the claims of the request ask for. */
export function demands({ faults }: Emulator, asked: StrengthAsked): readonly Demand[] {
  const { client, user, sid, resources, claims } = asked;
  const rules = resources.flatMap((resource) =>
    faults.stepUpFor({ client, users: namesOf(user), session: sid, resource }),
  );
  const ofRules = rules.map(({ id, context, aadsts }) =>
    context ? inContext(context, aadsts) : byPolicy([id], aadsts),
  );
  const ofPolicies = askedNames(claims, "access_token").includes("polids")
    ? [byPolicy(askedValues(claims, "access_token", "polids"))]
    : [];
  return [...ofRules, ...contextsAsked(claims).map((context) => inContext(context)), ...ofPolicies];
}

/** Who showed a second factor satisfies every context that is asked for by name. */
function withAsked(strength: Strength | undefined, claims: ClaimsRequest): Strength | undefined {
  if (!strength?.secondFactor) return strength;
  return { ...strength, contexts: [...new Set([...strength.contexts, ...contextsAsked(claims)])] };
}

function satisfies(strength: Strength | undefined, { context }: Demand): boolean {
  return context === undefined ? strength?.secondFactor === true : strength?.contexts.includes(context) === true;
}

/** Grants of the client's own are what is no longer good; for others it hears what to do (Learn, error codes; observed). */
function refuse({ aadsts, challenge: claims }: Demand, grantName: string | undefined): EntraError {
  const isOwn = grantName !== undefined && grantName !== ON_BEHALF_OF;
  return new EntraError(aadsts, {}, { claims, ...(isOwn && { error: "invalid_grant" }) });
}

/**
 * How strongly the person behind a grant signed in, once every rule is satisfied.
 *
 * @throws EntraError 50076, 50079 with the claims that an interactive request has to carry
 */
export function requireStrength(emulator: Emulator, redeemed: Redeemed): Strength | undefined {
  const strength = withAsked(redeemed.shown, redeemed.claims);
  const open = demands(emulator, redeemed).find((demand) => !satisfies(strength, demand));
  if (open) throw refuse(open, redeemed.grantName);
  return strength;
}

/** How strongly the person behind an access token of this tenant signed in. */
export function strengthOf(token: Readonly<Record<string, unknown>>): { strength?: Strength } {
  if (!readMemo(token.aio)?.secondFactor) return {};
  const contexts = Array.isArray(token.acrs) ? token.acrs.filter((value) => typeof value === "string") : [];
  return { strength: { secondFactor: true, contexts } };
}
