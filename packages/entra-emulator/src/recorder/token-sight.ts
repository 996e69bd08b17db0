import type { Notes } from "../http/exchange-context.ts";

/** Where a token was seen: presented in a request, or handed out in an answer. */
export type TokenPlace =
  | "answer.access_token"
  | "answer.id_token"
  | "request.authorization"
  | "request.assertion"
  | "request.client_assertion";

/** What a handler knows about a token it checked. */
export interface TokenNote {
  readonly where: TokenPlace;
  /** As it came. It is decoded for the record and never shown. */
  readonly token: string;
  /** Names of the claims, and "signature", that this very request checked, in the order of checking. */
  readonly validated: readonly string[];
  readonly verdict: "issued" | "accepted" | "refused";
  /** Why it was refused, in one plain sentence. It may quote a claim, never a signature. */
  readonly reason?: string;
}

/** A token as the record shows it: both parts that anybody may read, never the signature. */
export interface TokenSight {
  readonly where: TokenPlace;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly validated: readonly string[];
  readonly verdict: "issued" | "accepted" | "refused";
  readonly reason?: string;
}

/** Opaque values of Entra's own: of no use to a reader, and a session id is nobody's business. */
const MASKED = new Set(["aio", "rh", "uti", "sid", "jti"]);
const LONGEST_PART = 16_384;

/** Keeps what was found about a token for the record. Cheap: decoding waits until somebody reads the record. */
export function noteToken(notes: Notes, note: TokenNote): void {
  (notes.tokens ??= []).push(note);
}

function readPart(part: string | undefined): Record<string, unknown> {
  if (!part || part.length > LONGEST_PART) return {};
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

function withoutOpaque(claims: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, MASKED.has(name) ? "[hidden]" : value]),
  );
}

/** Decodes what was noted. A thing that is no token has no header and no claims; it is no error here. */
export function tokenSight({ where, token, validated, verdict, reason }: TokenNote): TokenSight {
  const [header, claims] = token.split(".");
  return {
    where,
    header: readPart(header),
    claims: withoutOpaque(readPart(claims)),
    validated,
    verdict,
    ...(reason !== undefined && { reason }),
  };
}
