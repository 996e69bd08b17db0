import { createHash } from "node:crypto";
import { EntraError } from "../../errors/entra-error.ts";
import type { CodeRecord } from "../../state/model.ts";

/** RFC 7636 §4.6. A verifier for a code without a challenge is refused, too. @throws EntraError 9002325, 501481 */
export function requireVerifier({ challenge, delegation }: CodeRecord, verifier: string | undefined): void {
  if (!challenge && delegation.platform === "spa") throw new EntraError(9002325);
  if (!challenge && !verifier) return;
  const computed =
    challenge?.method === "S256"
      ? createHash("sha256")
          .update(verifier ?? "")
          .digest("base64url")
      : verifier;
  if (!challenge || !verifier || computed !== challenge.value) throw new EntraError(501481);
}
