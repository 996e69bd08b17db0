import type { CardWords } from "../words.ts";

/** Exercise 1, task 1. */
export const localApp = {
  "ENTRA-1.01": {
    title: "Anybody's organisation may sign in to the local server",
    sent: "Eve of Fabrikam signs in to the local server's app, at /organizations",
    got: {
      signedIn: "a code for Eve: signInAudience is {audience}",
      open: "signInAudience is {audience}: accounts of other organisations may sign in",
    },
    safe: "AADSTS50020 or 50194: accounts of this organisation only",
    why: "Your server then works for people you never hired, and your admins never see them.",
    look: "Overview → Supported account types (signInAudience)",
    control: "the app was found in the directory by its id",
  },
  "ENTRA-1.02": {
    title: "The local server's redirect URI is on the wrong platform",
    sent: "Ada signs in; the code is redeemed with PKCE and without a secret",
    got: {
      noLoopback: "no redirect URI on this machine is registered, so no code can arrive",
      refused: "{error}: the redirect URI is registered for the platform “{platform}”",
      platform: "the redirect URI is registered for the platform “{platform}”",
    },
    safe: "tokens: http://localhost is a “Mobile and desktop applications” redirect",
    why: "Web wants a secret, single-page wants a browser's CORS; people then “fix” it with a secret.",
    look: "Authentication → Mobile and desktop applications (publicClient.redirectUris)",
    control: "Ada got a code at the redirect URI",
  },
  "ENTRA-1.03": {
    title: "Codes of the local server may go to somebody else's host",
    sent: "Ada follows a sign-in link whose redirect_uri the registration allows",
    got: {
      delivered: "her code arrived at {at} (registered: {uri})",
      wildcard: "registered: {uri}; every host that fits may take her codes",
      readable: "registered: {uri}; everybody on the way can read her codes",
    },
    safe: "AADSTS50011: only addresses of this machine, without a wildcard",
    why: "A forgotten preview host is free for anybody to take, and with it Ada's sign-ins.",
    look: "Authentication → Redirect URIs, of every platform",
    control: "the app was found in the directory by its id",
  },
  "ENTRA-1.04": {
    title: "The local server's app hands out tokens in the address",
    sent: "Ada follows a sign-in link with response_type=token",
    got: {
      inTheAddress: "an access token in the address bar, and in the browser's history",
      on: "the implicit grant is on for {tokens}",
    },
    safe: "AADSTS700051: no tokens from the authorization endpoint",
    why: "Addresses end up in history, logs and Referer headers; PKCE protects none of it.",
    look: "Authentication → Implicit grant and hybrid flows (web.implicitGrantSettings)",
    control: "the app was found in the directory by its id",
  },
  "ENTRA-1.05": {
    title: "The local server's app has a credential that everybody gets",
    sent: "GET /applications: which credentials does the public client have?",
    got: { secret: "{count} client secret(s)", certificate: "{count} certificate(s)" },
    safe: "none: a program on the user's machine cannot keep one",
    why: "Who copies it from one laptop is your server, on every machine, until it expires.",
    look: "Certificates & secrets (passwordCredentials, keyCredentials)",
    control: "the app was found in the directory by its id",
  },
  "ENTRA-1.06": {
    title: "The local server asks for more of Graph than it needs",
    sent: "Ada signs in for https://graph.microsoft.com/.default and accepts",
    got: { inTheToken: "her token may: {scp}", asked: "the registration asks for {names}" },
    safe: "User.Read, and nothing more",
    why: "One prompt injection, and the model reads and sends her mail with this token.",
    look: "API permissions (requiredResourceAccess)",
    control: "the app was found in the directory by its id",
  },
  "ENTRA-1.07": {
    title: "The local server cannot use a device code",
    sent: "POST /devicecode, then /token, without a secret",
    got: { refused: "{error}", off: "“Allow public client flows” is off" },
    safe: "authorization_pending: the tenant waits for the user",
    why: "Over SSH and in containers nobody can sign in, and people paste tokens instead.",
    look: "Authentication → Allow public client flows (isFallbackPublicClient)",
    control: "the app was found in the directory by its id",
  },
} as const satisfies Record<string, CardWords>;
