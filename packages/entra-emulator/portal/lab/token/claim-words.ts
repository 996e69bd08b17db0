/** What a claim says, and what a server does with it. */
export interface ClaimWords {
  readonly means: string;
  /** The check it needs. Absent: nothing is decided by it. */
  readonly check?: string;
}

const VERSION_1 = "v1 tokens only";

/** Learn: Access token claims reference, ID token claims reference, Optional claims reference. */
export const CLAIM_WORDS: Readonly<Record<string, ClaimWords>> = {
  aud: {
    means: "Whom the token is for.",
    check: "Must be your own application (client) ID, or your App ID URI in a v1 token. Anything else: 401.",
  },
  iss: {
    means: "Who issued it.",
    check:
      "Must equal the issuer of your tenant character by character. All tenants sign with the same keys: this keeps the others out.",
  },
  iat: { means: "When it was issued (seconds since 1970)." },
  nbf: {
    means: "Not valid before this moment.",
    check: "Must not be in the future; allow five minutes at most for clocks that differ.",
  },
  exp: {
    means: "Not valid from this moment on.",
    check: "Must be in the future; allow five minutes at most. Streams end with it.",
  },
  tid: {
    means: "The tenant the user is signed in to.",
    check: "Must be a tenant you serve, and the one inside the issuer.",
  },
  oid: {
    means: "The user or service principal in this tenant; the same for every app.",
    check: "Use it with tid as the key of a user. Never an e-mail address.",
  },
  sub: {
    means: "The principal, by a name made for this app alone.",
    check: "A key for one app. In an app-only token it equals oid.",
  },
  scp: {
    means: "What the user lets the client do here: delegated scopes, separated by spaces.",
    check: "Must contain the scope this call needs, whole and exact. If not: 403 insufficient_scope.",
  },
  roles: {
    means: "App roles of the user, or application permissions of an app-only token.",
    check: "Must contain the role this call needs when there is no user, or when your API asks for a role.",
  },
  azp: {
    means: "The client that asked for the token.",
    check: "Compare with a list when only known clients may call you.",
  },
  appid: {
    means: `The client that asked for the token (${VERSION_1}).`,
    check: "Compare with a list when only known clients may call you.",
  },
  azpacr: { means: "How the client proved who it is: 0 not at all (public), 1 secret, 2 certificate or federated." },
  appidacr: { means: `How the client proved who it is: 0 not at all, 1 secret, 2 certificate (${VERSION_1}).` },
  ver: {
    means: "The version of the token, chosen by the API that it is for.",
    check: "Decides which issuer and which audience are right.",
  },
  idtyp: {
    means: '"app" in app-only tokens, when the API asks for this optional claim.',
    check: "Where it is, it tells a user from an app. Where it is not: no scp means no user.",
  },
  nonce: {
    means: "In an ID token: what the client sent when it asked. An access token of Entra has none in its claims.",
    check: "The client compares it. Its presence tells an API that this is no access token.",
  },
  name: { means: "A name to show. It can change and is not unique." },
  preferred_username: {
    means: "A name to show. It can change and be given to somebody else.",
    check: "Never decide by it.",
  },
  upn: { means: "User principal name. It can change.", check: "Never decide by it." },
  unique_name: { means: `A name to show (${VERSION_1}).`, check: "Never decide by it." },
  email: { means: "An address that nobody may have verified.", check: "Never decide by it." },
  given_name: { means: "Given name, to show." },
  family_name: { means: "Family name, to show." },
  groups: {
    means: "Object ids of the user's groups.",
    check: "Compare ids. With more than 200 groups it is absent: see _claim_names.",
  },
  _claim_names: {
    means: "The user is in too many groups for a token.",
    check: 'Ask Graph for the groups. Do not read it as "no groups".',
  },
  _claim_sources: { means: "Where the claims that did not fit could be asked for. The address is of a retired API." },
  hasgroups: { means: "The user is in too many groups for an implicit token.", check: "Ask Graph for the groups." },
  wids: {
    means: "Directory roles of the user, as role template ids.",
    check: "About the directory, not about your API: prefer your own app roles.",
  },
  acrs: {
    means: "Authentication contexts that the sign-in satisfied.",
    check: "Must hold the context your call needs; if not, answer with a claims challenge.",
  },
  acr: { means: `"1" when the user was authenticated as the standard asks (${VERSION_1}).` },
  amr: {
    means: "How the user signed in, e.g. pwd, mfa (v1 tokens).",
    check: "Prefer acrs: it says what a policy asked for.",
  },
  auth_time: { means: "When the user last typed a credential." },
  xms_cc: {
    means: "What the client can do; cp1 means it understands claims challenges.",
    check: "Send a claims challenge only to clients that declare cp1.",
  },
  acct: {
    means: "0 for a member, 1 for a guest of the tenant.",
    check: "Decide on purpose whether guests may call you.",
  },
  idp: {
    means: "Who checked the password. Another tenant than tid: this is a guest.",
    check: "Decide on purpose whether guests may call you.",
  },
  sid: { means: "The session in the browser; used for sign-out." },
  login_hint: { means: "An opaque hint that makes the next sign-in shorter." },
  app_displayname: { means: "Name of the client, to show (v1 tokens). Names are not unique." },
  xms_ftd: { means: "Internal to Entra. It means nothing to an API." },
  aio: { means: "Internal to Entra. Do not read it." },
  rh: { means: "Internal to Entra. Do not read it." },
  uti: { means: "Id of the token, good for a log.", check: "Log it instead of the token." },
  c_hash: {
    means: "In an ID token: ties it to the code that came with it.",
    check: "Only clients check it. An API refuses ID tokens.",
  },
  at_hash: {
    means: "In an ID token: ties it to the access token.",
    check: "Only clients check it. An API refuses ID tokens.",
  },
};

/** Header members (RFC 7515 §4.1). */
export const HEADER_WORDS: Readonly<Record<string, ClaimWords>> = {
  typ: { means: "Kind of the thing. Entra says JWT for access and ID tokens alike: it tells them apart for nobody." },
  alg: { means: "How it was signed.", check: "Must be RS256, by a list in your server. The token must not choose." },
  kid: {
    means: "Which key signed it.",
    check:
      "Look it up in the tenant's published keys; an unknown one means: fetch the keys again, once, then refuse. Never a file name.",
  },
  x5t: { means: `Thumbprint of the certificate (${VERSION_1}); the same value as kid.` },
  jwk: { means: "A key that the sender put in.", check: "Never use it: whoever writes the token writes the key." },
  jku: { means: "An address where the sender says keys are.", check: "Never fetch it." },
  x5u: { means: "An address where the sender says a certificate is.", check: "Never fetch it." },
  x5c: { means: "A certificate that the sender put in.", check: "Never trust it." },
  nonce: {
    means: "Only in tokens for Microsoft Graph: its signature covers a hash of this.",
    check: "Refuse: nobody but Graph can verify it.",
  },
  crit: { means: "Members that must be understood.", check: "Refuse what you do not know (RFC 7515 §4.1.11)." },
};

export const UNKNOWN_CLAIM: ClaimWords = { means: "Not a claim that Entra documents.", check: "Do not decide by it." };
