import type { Configuration } from "@azure/msal-node";

/** How an application proves to Entra that it is itself: one of the three ways that MSAL knows. */
export type ClientCredential = Required<
  { [Way in "clientSecret" | "clientCertificate" | "clientAssertion"]: Pick<Configuration["auth"], Way> }[
    | "clientSecret"
    | "clientCertificate"
    | "clientAssertion"]
>;

/**
 * The credential cannot be had at the moment: a file is away, the identity endpoint does not answer. `code` is
 * `credential_unavailable`. The message names what was looked for, never what is in it.
 */
export class CredentialUnavailableError extends Error {
  override readonly name = "CredentialUnavailableError";
  readonly code = "credential_unavailable";
}
