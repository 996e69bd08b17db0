import {
  AuthenticationHandler,
  Client,
  HTTPMessageHandler,
  RedirectHandler,
  RedirectHandlerOptions,
  RetryHandler,
  TelemetryHandler,
} from "@microsoft/microsoft-graph-client";
import { Deadline, passThrough } from "./deadline.ts";
import { Observe, type Observation } from "./observe.ts";
import { createRetryPolicy } from "./retry-policy.ts";

export interface GraphClientOptions extends Observation {
  /** `https://graph.microsoft.com`, a national cloud or a stand-in; https, without the version. */
  readonly baseUrl: URL;
  /** Asked once per call. Its errors reach the caller of `getMe` unchanged. */
  readonly getAccessToken: () => Promise<string>;
  /** Milliseconds for a call with its retries, not counting `getAccessToken`. Default 10 000. */
  readonly timeout?: number;
  /** Retries after 429, 503 and 504, as far as they fit into `timeout`. Default 3. */
  readonly maxRetries?: number;
}

/** The client would leave the token out for this address. `code` is `invalid_base_url`. */
export class GraphBaseUrlError extends Error {
  override readonly name = "GraphBaseUrlError";
  readonly code = "invalid_base_url";
}

/**
 * The Microsoft Graph client, with its own handlers, for any base URL.
 *
 * `customHosts` has the host name without the port: for a host that is neither Graph's nor in there, the client drops
 * the Authorization header without a word (`GraphRequestUtil.ts`, 3.0.7). It also does so for http and for an IPv6
 * address, so these are refused here.
 *
 * @throws {GraphBaseUrlError} `invalid_base_url`
 */
export function createGraphClient(options: GraphClientOptions): Client {
  const { baseUrl, getAccessToken, timeout = 10_000, maxRetries = 3 } = options;
  if (baseUrl.protocol !== "https:") throw new GraphBaseUrlError("The base URL of Microsoft Graph must use https.");
  if (baseUrl.hostname.startsWith("["))
    throw new GraphBaseUrlError("The base URL of Microsoft Graph needs a host name.");
  const deadline = new Deadline(timeout);
  const provider = {
    getAccessToken: () => getAccessToken().catch((error: unknown) => Promise.reject(passThrough(error))),
  };
  return Client.initWithMiddleware({
    baseUrl: baseUrl.href,
    customHosts: new Set([baseUrl.hostname]),
    middleware: [
      new AuthenticationHandler(provider),
      new Observe(options),
      deadline,
      new RetryHandler(createRetryPolicy(maxRetries, deadline)),
      new RedirectHandler(new RedirectHandlerOptions()), // drops the token when it leaves the origin
      new TelemetryHandler(),
      new HTTPMessageHandler(),
    ],
  });
}
