import type { ClientProof } from "../client/authenticate.ts";
import type { User } from "../directory/model.ts";
import type { Params } from "../http/params.ts";
import type { ClaimsRequest } from "../tokens/claims-request.ts";

/** A token request whose client is known. The grant decides how the client must prove itself. */
export interface TokenRequest extends ClientProof {
  readonly form: Params;
  readonly origin: string | undefined;
  readonly wantsClientInfo: boolean;
  /** The parameter `claims`. */
  readonly claims: ClaimsRequest;
  /** As in `grant_type`; "device_code" in both spellings. */
  readonly grantName: string;
  /** Call when the user is known and before anything is spent. @throws EntraError when a fault for this user waits */
  readonly userKnown: (user: User, sid: string | null) => void;
}

export type Grant = (request: TokenRequest) => Promise<Record<string, unknown>>;
