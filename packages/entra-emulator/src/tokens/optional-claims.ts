import type { Application, OptionalClaim, User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import { type ClaimsRequest, askedNames } from "./claims-request.ts";
import { loginHintOf } from "./login-hint.ts";

/** The token that claims are for. */
export interface ClaimsFor {
  readonly user: User;
  readonly sid: string | undefined;
  /** Milliseconds. */
  readonly authTime: number;
  /** The scope `profile` was granted. */
  readonly profile: boolean;
}

interface Facts extends ClaimsFor {
  readonly properties: Readonly<Record<string, unknown>>;
  /** `additionalProperties` of the optional claim. */
  readonly additional: readonly string[];
}

const TWO_LETTERS = /^[A-Za-z]{2}$/;

function country({ properties }: Facts): unknown {
  return [properties.country, properties.usageLocation].find(
    (value) => typeof value === "string" && TWO_LETTERS.test(value),
  );
}

/** A guest's is left out unless the claim says how to write it. */
function upn({ user, additional }: Facts): string | undefined {
  if (user.userType === "Member") return user.userPrincipalName;
  if (additional.includes("include_externally_authenticated_upn_without_hash"))
    return user.userPrincipalName.replaceAll("#", "_");
  return additional.includes("include_externally_authenticated_upn") ? user.userPrincipalName : undefined;
}

type Value = (facts: Facts) => unknown;

/** What both kinds of token can carry when the application asks for it (Learn, optional-claims-reference). */
const VALUES: Readonly<Record<string, Value>> = {
  acct: ({ user }) => (user.userType === "Guest" ? 1 : 0),
  auth_time: ({ authTime }) => Math.floor(authTime / 1000),
  ctry: country,
  email: ({ properties }) => properties.mail,
  family_name: ({ properties, profile }) => (profile ? properties.surname : undefined),
  given_name: ({ properties, profile }) => (profile ? properties.givenName : undefined),
  ipaddr: () => "127.0.0.1",
  login_hint: ({ user }) => loginHintOf(user),
  preferred_username: ({ user }) => user.signInName,
  sid: ({ sid }) => sid,
  upn,
  xms_pl: ({ properties }) => properties.preferredLanguage,
};

type Configured = "idToken" | "accessToken";

/** An optional claim that the application asks for in its registration. */
export function configuredClaim(app: Application, token: Configured, name: string): OptionalClaim | undefined {
  return app.optionalClaims?.[token].find((claim) => claim.name === name);
}

/** Optional claims about a user: those of the registration, and those that the request asks for. */
export function optionalClaims(
  { directory }: Emulator,
  app: Application,
  token: Configured,
  request: ClaimsRequest,
  about: ClaimsFor,
): Record<string, unknown> {
  const properties = directory.profile(about.user);
  const configured = app.optionalClaims?.[token].map(({ name }) => name) ?? [];
  const names = new Set([...configured, ...askedNames(request, token === "idToken" ? "id_token" : "access_token")]);
  const value = (name: string): unknown => {
    const additional = configuredClaim(app, token, name)?.additionalProperties ?? [];
    return Object.hasOwn(VALUES, name) ? VALUES[name]?.({ ...about, properties, additional }) : undefined;
  };
  const present = [...names].map((name) => [name, value(name)] as const).filter(([, found]) => found !== undefined);
  return Object.fromEntries(present);
}
