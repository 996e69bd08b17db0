import type { CardWords } from "../words.ts";

const ADA = "Ada signed in with a client she trusts";
const PAGE = "a request of the same client was put to the person";

/** Exercise 3, task 2. */
export const askFirst = {
  "ENTRA-3.09": {
    title: "Legit Client Ltd.: Ada was not asked",
    sent: "a stranger's GET /authorize, opened by Ada, who is signed in at Entra",
    got: {
      code: "{host} got a code; nobody asked Ada",
      straightToEntra: "a redirect to Entra; no page of the server named the client",
      sentBack: "Ada was sent back to {host}; nobody asked her",
      noAnswer: "nothing: nobody answered",
      notAsked: "{status}: no page that asks",
    },
    safe: "a page of your own asks first, for each client",
    why: "Entra knows your server only: whoever registers borrows Ada's sign-in.",
    look: "what happens between /authorize and the redirect to Entra?",
    control: ADA,
  },
  "ENTRA-3.10": {
    title: "The page does not say what Ada agrees to",
    sent: "GET /authorize of a stranger, scope mcp.read, then mcp.read mcp.write",
    got: {
      noName: "a page without the client's name, {name}",
      noHost: "a page without the host of its redirect URI, {host}",
      noScopes: "the same page for both scopes",
    },
    safe: "the client's name, the host Ada is sent back to, and the scopes",
    why: "Anybody can take a good name; the host and the scopes give it away.",
    look: "what the page shows",
    control: PAGE,
  },
  "ENTRA-3.11": {
    title: "A client's name ran as a script on your page",
    sent: "POST /register with a <script> in client_name, then GET /authorize",
    got: { markup: "a page with the script in it" },
    safe: "the name as text, or no registration",
    why: "A script on this page presses “Allow” for everybody who sees it.",
    look: "how a stranger's text gets into the page",
    control: PAGE,
  },
  "ENTRA-3.12": {
    title: "The page that asks can be hidden, or kept",
    sent: "GET /authorize, reading the headers of the page",
    got: {
      framed: "neither frame-ancestors nor X-Frame-Options shuts frames out",
      stored: "Cache-Control: {kept}",
    },
    safe: "frame-ancestors 'none' or X-Frame-Options: DENY; Cache-Control: no-store",
    why: "In an invisible frame Ada presses “Allow” and sees something else.",
    look: "the headers of your pages",
    control: PAGE,
  },
  "ENTRA-3.13": {
    title: "Somebody else said yes for Ada",
    sent: "the page's form, posted as another site or another person would",
    got: {
      otherBrowser: "a browser that was never asked: it went on to Entra",
      noToken: "without the page's hidden fields: it went on to Entra",
      foreignToken: "with another browser's hidden fields: it went on to Entra",
    },
    safe: "an error: a yes counts in the browser, and for the page, it was asked in",
    why: "Any website can post this form while Ada reads something else.",
    look: "what ties the form to the browser that it was shown in?",
    control: "the browser that was asked said yes and came to Entra",
  },
  "ENTRA-3.14": {
    title: "Ada said no",
    sent: "the page's form, with “No”",
    got: {
      noWayToSayNo: "there is no button that says no",
      wentOn: "a redirect to Entra",
      code: "a code for the client",
      notTold: "{status}, error: {error}; the client did not hear of it",
    },
    safe: "a redirect to the client with error=access_denied, and no more",
    why: "A no that counts as yes is no question; a silent one hangs the client.",
    look: "what follows each button?",
    control: "the same client's “Allow” led to Entra",
  },
  "ENTRA-3.15": {
    title: "Borrowed callback: Ada finished a stranger's sign-in",
    sent: "a stranger's link to Entra, opened by Ada; Entra's answer came with it",
    got: { code: "{host} got a code for Ada" },
    safe: "an error: the answer belongs in the browser that began",
    why: "One link in a chat, one sign-in as always, and a stranger is Ada.",
    look: "does the callback look at who brings it?",
    control: ADA,
  },
  "ENTRA-3.16": {
    title: "Entra's answer counted twice",
    sent: "the same /auth/callback again, in the same browser",
    got: { newCode: "the client was sent a new code", answered: "the client was sent an answer again" },
    safe: "an error page: a state is good once",
    why: "What stands in a history can be played again until it expires.",
    look: "when is a state forgotten?",
    control: ADA,
  },
  "ENTRA-3.17": {
    title: "The cookie that guards a sign-in is loose",
    sent: "GET /authorize and “Allow”, reading Set-Cookie",
    got: {
      none: "no cookie: nothing ties the sign-in to this browser",
      loose: "{name} lacks {missing}",
      shared: "{name} is sent to every host under {domain}",
    },
    safe: "__Host- name, Secure, HttpOnly, SameSite, Path=/, no Domain",
    why: "A cookie that others can set or read proves nothing about a browser.",
    look: "the attributes of the cookie",
    control: ADA,
  },
} as const satisfies Record<string, CardWords>;
