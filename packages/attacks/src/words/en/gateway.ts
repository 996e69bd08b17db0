import type { CardWords } from "../words.ts";

const THROUGH = "through the gateway a good call was answered";

/** Exercise 4, task 8. */
export const gateway = {
  "ENTRA-4.54": {
    title: "One noisy client behind the gateway locks all others out",
    sent: "POST /register in a loop from one address, then once from another, by the gateway",
    got: { together: "after {count} of the first, the second was told to wait, too" },
    safe: "limits count the address that the gateway saw",
    why: "To the server all of them are the gateway. A script at night, and nobody gets in.",
    look: "whom the server takes for the client",
    control: "the script was taken, and then told to wait",
  },
  "ENTRA-4.55": {
    title: "A client chooses the address that it is counted by",
    sent: "POST /register through nginx, with another X-Forwarded-For each time",
    got: { everNew: "{count} were taken in a row: each came from “somewhere else”" },
    safe: "429: only what the gateway itself appended counts, the last entry",
    why: "Limits end, and logs accuse whoever the attacker likes.",
    look: "how far to the left the list is believed",
    control: "Ada signed in through the same nginx",
  },
  "ENTRA-4.56": {
    title: "Anybody's word counts as the gateway's",
    sent: "a call over http, past the gateway, with {header}",
    got: { believed: "200: it was believed to have come over https" },
    safe: "403: it did not come from TRUSTED_PROXY",
    why: "Whoever reaches the port writes these headers. They prove nothing by themselves.",
    look: "whose headers are read at all",
    control: THROUGH,
  },
  "ENTRA-4.57": {
    title: "A header says it is Ada, and so it is",
    sent: "Grace's token, with X-MS-CLIENT-PRINCIPAL-ID (and others) naming Ada",
    got: { withoutToken: "{status} without any token", asAda: "Ada's notes" },
    safe: "401 without a token; with Grace's token, Grace's notes",
    why: "A gateway passes on what it does not know, and a header has no signature.",
    look: "where a caller may come from beside the token",
    control: "Ada's own token read her note",
  },
  "ENTRA-4.58": {
    title: "The server takes a name from the wrong mouth",
    sent: "Host and X-Forwarded-Host, by the gateway and by others",
    got: {
      ownName: "{status} for the gateway, which said in X-Forwarded-Host which name was used",
      foreignName: "{status}: the gateway said evil.example, and was answered",
      page: "{status}: a page of evil.example wrote the right name into X-Forwarded-Host",
    },
    safe: "the name that the gateway saw; from anybody else, Host",
    why: "A rebinding page is same-origin: it may send any header it likes.",
    look: "whose X-Forwarded-Host is read",
    control: THROUGH,
  },
  "ENTRA-4.59": {
    title: "What came to the gateway over http was accepted",
    sent: "tools/call addNote by the gateway, with X-Forwarded-Proto: http",
    got: { served: "{status}, and the note is there", redirected: "{status}: sent to https, as if nothing were" },
    safe: "403, and no redirect: the token has been seen",
    why: "A redirect makes the leak work, every day, and nobody notices.",
    look: "what happens to a request that came over http",
    control: "the same with X-Forwarded-Proto: https wrote its note",
  },
  "ENTRA-4.60": {
    title: "The gateway's policy lets through what it is there to stop",
    sent: "src/infra/mcp-policy.xml, read as API Management reads it",
    got: {
      noCheck: "no token is validated on every request",
      anyTenant: "tokens of any tenant pass",
      anyAudience: "a token for any app of the tenant passes: no audience is named",
      passedOn: "{header} goes on to the server as the client wrote it",
      noLimit: "nothing limits how often a caller calls",
      sharedCounter: "calls are not counted by the person of the token",
      buffered: "answers are buffered, so a stream's events wait",
    },
    safe: "validates issuer and audience, sets or deletes those headers, counts by oid, does not buffer",
    why: "The server's TRUSTED_PROXY believes this gateway, whatever it passes on.",
    look: "inbound for who and how often; backend for streams",
    control: "the document can be read",
  },
} as const satisfies Record<string, CardWords>;
