/** One row of the AADSTS table. Numbers, `error` and suberror are Entra's; the texts are ours. */
export interface AadstsEntry {
  /** The OAuth error. `invalid_client` travels with HTTP 401, everything else with 400 unless `status` says more. */
  readonly error: string;
  /** `{name}` is filled from the details of the case. */
  readonly text: string;
  readonly status?: number;
  readonly suberror?: string;
  /** A JSON string for the `claims` member (step-up). */
  readonly claims?: string;
  /** Entra's lookup page does not know these: no `error_uri`. */
  readonly unlisted?: true;
}
