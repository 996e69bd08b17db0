import type { PresentedClient } from "../client/authenticate.ts";
import type { Endpoint } from "../client/require-client.ts";
import type { Application, User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import type { Params } from "../http/params.ts";

/** A token request whose client is known. The grant decides how the client must prove itself. */
export interface TokenRequest {
  readonly emulator: Emulator;
  readonly endpoint: Endpoint;
  readonly client: Application;
  readonly presented: PresentedClient;
  readonly form: Params;
  readonly origin: string | undefined;
  readonly wantsClientInfo: boolean;
  /** Call when the user is known and before anything is spent. @throws EntraError when a fault for this user waits */
  readonly userKnown: (user: User) => void;
}

export type Grant = (request: TokenRequest) => Promise<Record<string, unknown>>;
