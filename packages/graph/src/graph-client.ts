import {
  AuthenticationHandler,
  Client,
  HTTPMessageHandler,
  RedirectHandler,
  RedirectHandlerOptions,
  TelemetryHandler,
} from "@microsoft/microsoft-graph-client";
import { Deadline, passThrough } from "./deadline.ts";
import type { OwnMemory } from "./memory.ts";
import { Observe, type Observation } from "./observe.ts";
import { Remember } from "./remember.ts";
import { RespectPause } from "./respect-pause.ts";
import { Retry } from "./retry.ts";
import { politely, type Wait } from "./wait.ts";

export interface GraphClientOptions extends Observation {
  /** `https://graph.microsoft.com`, a national cloud or a stand-in; https, without the version. */
  readonly baseUrl: URL;
  /** Asked once per call. Its errors reach the caller of `getMe` unchanged. */
  readonly getAccessToken: () => Promise<string>;
  /** Milliseconds for a call with its retries, not counting `getAccessToken`. Default 10 000. */
  readonly timeout?: number;
  /** Retries after 429, 503 and 504, as far as they fit into `timeout`. Default 3. */
  readonly maxRetries?: number;
  /** How long to wait before a retry. Default: as Graph says, else exponential backoff with full jitter. */
  readonly wait?: Wait;
  /** What is remembered for the person in whose name the client calls. Absent: nothing is. */
  readonly memory?: OwnMemory;
}

/** The client would leave the token out for this address. `code` is `invalid_base_url`. */
export class GraphBaseUrlError extends Error {
  override readonly name = "GraphBaseUrlError";
  readonly code = "invalid_base_url";
}

/**
 * The Microsoft Graph client for any base URL: its own handlers, and ours for what must end in time and be asked seldom.
 *
 * `customHosts` has the host name without the port: for a host that is neither Graph's nor in there, the client drops
 * the Authorization header without a word (`GraphRequestUtil.ts`, 3.0.7). It also does so for http and for an IPv6
 * address, so these are refused here.
 *
 * @throws {GraphBaseUrlError} `invalid_base_url`
 */
export function createGraphClient(options: GraphClientOptions): Client {
  const { baseUrl, getAccessToken, memory, timeout = 10_000, maxRetries = 3, wait = politely } = options;
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
      ...(memory ? [new Remember(memory), new RespectPause(memory)] : []),
      new Observe(options),
      deadline,
      new Retry(maxRetries, wait, deadline),
      new RedirectHandler(new RedirectHandlerOptions()), // drops the token when it leaves the origin
      new TelemetryHandler(),
      new HTTPMessageHandler(),
    ],
  });
}
