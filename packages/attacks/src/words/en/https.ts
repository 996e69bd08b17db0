import type { CardWords } from "../words.ts";

const SERVED = "over TLS 1.3 a good call was answered";
const BEFORE = "the first certificate was shown, and a client listens";

/** Exercise 4, task 1. */
export const https = {
  "ENTRA-4.01": {
    title: "A protocol of the nineties is still spoken",
    sent: "TLS 1.0 and TLS 1.1 handshakes",
    got: { opened: "{version}: the connection is open" },
    safe: "an alert: TLS 1.2 is the least",
    why: "Whoever sits in between talks both sides down to what can be broken.",
    look: "the oldest version and the ciphers that are allowed",
    control: "TLS 1.3 opened",
  },
  "ENTRA-4.02": {
    title: "The TLS port speaks plain HTTP, too",
    sent: "GET /mcp over http, to the port that speaks https",
    got: { redirected: "{status}, a redirect", spoke: "{status}: it goes on talking" },
    safe: "400, 403 or 426, or hung up",
    why: "The next request has a token in it, and everybody on the way reads it.",
    look: "what the server does with a connection that is no TLS",
    control: SERVED,
  },
  "ENTRA-4.03": {
    title: "Nobody told the browser to stay with https",
    sent: "GET {path} over https, then GET /mcp over http",
    got: {
      missing: "{status} on {path}, without Strict-Transport-Security",
      overHttp: "Strict-Transport-Security over http, where anybody could have written it",
    },
    safe: "Strict-Transport-Security on every https answer, errors too; not over http",
    why: "Without it the first http:// of a day is enough for somebody in between.",
    look: "which answers get the header, and by which connection",
    control: "the server answered",
  },
  "ENTRA-4.04": {
    title: "Open to the network, and nothing encrypts",
    sent: "HOST=0.0.0.0, no TLS_CERT_FILE, no TRUSTED_PROXY; then a call over http",
    got: { served: "it started, and answers over the network: {status}" },
    safe: "it does not start, and says which variable is missing",
    why: "A container image with one variable forgotten, and tokens travel readable.",
    look: "what is read beside HOST",
    control: SERVED,
  },
  "ENTRA-4.05": {
    title: "The certificate was renewed, and the server shows the old one",
    sent: "a new certificate in TLS_CERT_FILE and TLS_KEY_FILE; 6 s later a handshake",
    got: { old: "the old certificate", cut: "the new one, but a stream that was open is cut" },
    safe: "the new one within seconds, without a restart; what is open goes on",
    why: "Renewal works for months, and on the last day nobody can connect.",
    look: "who watches the files, and server.setSecureContext",
    control: BEFORE,
  },
  "ENTRA-4.06": {
    title: "A broken certificate file ends the service",
    sent: "half a certificate in TLS_CERT_FILE, then a good one",
    got: {
      ended: "the process ended",
      deaf: "no certificate is followed at all (ENTRA-4.05)",
      lost: "with the broken file there, handshakes fail",
      stuck: "the good one that came after is not shown",
    },
    safe: "the old one stays, the log says why, and the next good one is taken",
    why: "A full disk at night should cost a line in the log, not the service.",
    look: "what happens when a new file cannot be used",
    control: BEFORE,
  },
  "ENTRA-4.07": {
    title: "https in its name only",
    sent: "BASE_URL=https://…, no TLS_CERT_FILE, no TRUSTED_PROXY; then a call over http",
    got: {
      served: "it started, and answers over http: {status}",
      redirected: "{status}: sent to https, after its token was readable by all",
    },
    safe: "it does not start, or refuses (403): nothing here speaks https",
    why: "A redirect hides it: the token goes twice, once for everybody, and all works.",
    look: "what is read beside BASE_URL, and the redirect",
    control: SERVED,
  },
} as const satisfies Record<string, CardWords>;
