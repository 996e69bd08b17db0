import type { CardWords } from "../words.ts";

const GOOD_CODE = "shown rightly, a code was redeemed";

/** Exercise 3, task 3. */
export const ownCodes = {
  "ENTRA-3.18": {
    title: "Wrong door: the code went to another address",
    sent: "GET /authorize with the second of two registered redirect URIs",
    got: { first: "the code went to the first" },
    safe: "the code goes to the very address that was asked for",
    why: "Behind the other door may be another program, on another machine.",
    look: "which redirect URI is kept with the request?",
    control: "Ada signed in and a code was delivered",
  },
  "ENTRA-3.19": {
    title: "An address that nobody registered was accepted",
    sent: "redirect_uri={redirect_uri}",
    got: {
      taken: "the request was taken up",
      redirected: "a redirect that leads away from the server",
    },
    safe: "an error shown by the server itself, and no redirect",
    why: "One link in a mail, and Ada's code is delivered to its author.",
    look: "how two addresses are compared: character by character",
    control: "the registered address was accepted",
  },
  "ENTRA-3.20": {
    title: "A program on Ada's machine: the wrong redirect matched",
    sent: "redirect_uri on 127.0.0.1 with another port, then with another path",
    got: {
      portRefused: "{status}: another port was refused",
      otherPath: "another path was accepted",
    },
    safe: "on loopback any port, and nothing else",
    why: "Programs take the port that is free; a free path is anybody's page.",
    look: "what may differ on loopback?",
    control: "the client is registered",
  },
  "ENTRA-3.21": {
    title: "Code for sale: another client redeemed it",
    sent: "POST /token with Ada's code and verifier, as another client",
    got: { sold: "200 with tokens for Ada" },
    safe: "invalid_grant: the code belongs to the client it was issued to",
    why: "Codes leak through logs and referrers; whoever finds one is Ada.",
    look: "does the code remember who asked for it?",
    control: GOOD_CODE,
  },
  "ENTRA-3.22": {
    title: "A code was redeemed without the right verifier",
    sent: "POST /token with Ada's code, but not its code_verifier",
    got: {
      another: "with another verifier: 200 with tokens for Ada",
      none: "without a verifier: 200 with tokens for Ada",
    },
    safe: "invalid_grant: SHA-256 of the verifier is the challenge, or no tokens",
    why: "PKCE makes a stolen code worthless; unchecked, it is decoration.",
    look: "is the challenge compared?",
    control: GOOD_CODE,
  },
  "ENTRA-3.23": {
    title: "A request without PKCE was taken up",
    sent: "GET /authorize without code_challenge, then with method plain",
    got: {
      without: "without a challenge, the request was taken up",
      plain: "with plain, the request was taken up",
    },
    safe: "invalid_request: S256 or nothing",
    why: "An attacker leaves out what you do not ask for.",
    look: "what does /authorize demand before it asks the person?",
    control: "the same request with S256 was taken up",
  },
  "ENTRA-3.24": {
    title: "A code that came twice did not end the sign-in",
    sent: "POST /token twice with the same code",
    got: {
      twice: "200 both times",
      otherError: "{status}, error: {error}",
      stillGood: "a refusal, and the first tokens still work",
    },
    safe: "invalid_grant, and the tokens of the first time end",
    why: "One of the two is a thief; if it was the first, it keeps Ada's tokens.",
    look: "is a used code forgotten, or remembered?",
    control: "the first time, its tokens opened a session",
  },
  "ENTRA-3.25": {
    title: "A code was redeemed with another redirect URI",
    sent: "POST /token with redirect_uri=https://evil.example/callback",
    got: { redeemed: "200 with tokens for Ada" },
    safe: "invalid_grant: the address is the one that was asked for",
    why: "The address shows that a code was carried from somebody else's page.",
    look: "what is compared when a code is redeemed?",
    control: GOOD_CODE,
  },
  "ENTRA-3.26": {
    title: "The client cannot tell whose answer it got",
    sent: "GET /authorize with a state full of special characters",
    got: {
      state: "state {came} instead of {sent}",
      noIss: "no iss, though the metadata promises it",
      otherIss: "iss {iss}, which is not the issuer of the metadata",
    },
    safe: "the same state, and iss as the metadata says",
    why: "A client that minds takes no other answer: it stops here.",
    look: "how the way back to the client is put together",
    control: "Ada signed in and a code was delivered",
  },
} as const satisfies Record<string, CardWords>;
