import type { AadstsEntry } from "./entry.ts";

/** About the token a client shows in place of a secret: signed by itself, or by an issuer that it trusts. */
export const credentialErrors: Readonly<Record<number, AadstsEntry>> = {
  50012: {
    error: "invalid_client",
    text: "The client could not be authenticated: its signing certificate is not valid or not authorized.",
  },
  50027: { error: "invalid_request", text: "The JWT is not valid: it is malformed, or a part of it cannot be read." },
  5002723: {
    error: "invalid_client",
    text: "The JWT is not valid. Its header names neither a SHA-256 nor a SHA-1 thumbprint of a certificate, nor a key id.",
  },
  5002738: {
    error: "invalid_client",
    text: "The JWT is not valid. '{alg}' is not a signature algorithm that is supported here: use {supported}.",
  },
  50048: { error: "invalid_client", text: "The subject of the client assertion is not its issuer." },
  501661: {
    error: "invalid_request",
    text: "The request to the OIDC endpoint of the external issuer '{issuer}' failed. {reason}",
  },
  700021: {
    error: "invalid_client",
    text: "The application that the client assertion names is not the one of the parameter 'client_id'.",
  },
  700023: {
    error: "invalid_client",
    text: "The audience of the client assertion is '{audience}'. It must be the token endpoint of this tenant.",
  },
  700024: {
    error: "invalid_client",
    text: "The client assertion is not within its valid time range. Now it is {now}; the assertion is valid from {from} to {to}.",
  },
  700027: {
    error: "invalid_client",
    text: "The signature of the client assertion could not be verified: {reason}",
  },
  70021: {
    error: "invalid_client",
    text: "No federated credential of the application fits issuer, subject and audience of the assertion.",
  },
  70025: { error: "invalid_client", text: "The application '{client}' has no federated credential." },
  700211: {
    error: "invalid_client",
    text: "No federated credential of the application has the issuer '{issuer}'. Issuers are compared character by character, the slash at the end too.",
  },
  700212: {
    error: "invalid_client",
    text: "No federated credential of the application with this issuer and subject has the audience '{audience}'.",
  },
  700213: {
    error: "invalid_client",
    text: "No federated credential of the application with this issuer has the subject '{subject}'. Subjects are compared character by character.",
  },
  7000272: {
    error: "invalid_client",
    text: "The key '{key}' that signed the federated credential is not among the keys that the issuer '{issuer}' publishes.",
  },
  700226: {
    error: "invalid_client",
    text: "Of the tokens that Entra issues, only those of managed identities may be used as a federated credential.",
  },
  700229: {
    error: "invalid_client",
    text: "The assertion is a token of a user. Of the tokens that Entra issues, only app-only ones may be used as a federated credential.",
  },
  700236: {
    error: "invalid_client",
    text: "Tokens of the issuer '{issuer}' may not be used as a federated credential of an application that is registered in this tenant.",
  },
};
