import { type JWTPayload, compactVerify, decodeProtectedHeader } from "jose";
import type { Emulator } from "../emulator.ts";

/**
 * What is in a token that a published key of this tenant signed, with RS256 and nothing else. The rest is for the
 * caller to check: whom it is for, of whom, until when.
 *
 * @throws Error of any kind when none did; callers say so in the words of their protocol
 */
export async function verifyOwnSignature({ signingKeys }: Emulator, token: string): Promise<JWTPayload> {
  const { kid } = decodeProtectedHeader(token);
  const key = (await signingKeys()).find((candidate) => candidate.kid === kid);
  if (!key) throw new Error("unknown key");
  const { payload } = await compactVerify(token, key.publicKey, { algorithms: ["RS256"] });
  return JSON.parse(new TextDecoder().decode(payload)) as JWTPayload;
}
