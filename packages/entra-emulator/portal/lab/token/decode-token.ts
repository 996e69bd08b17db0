export type Part = Readonly<Record<string, unknown>>;

/** Both readable parts of a token. Reading is not checking: anybody can write these. */
export interface DecodedToken {
  /** As it came, without blanks and without "Bearer". */
  readonly compact: string;
  readonly header: Part;
  readonly claims: Part;
}

export type DecodeResult = { readonly token: DecodedToken } | { readonly problem: string };

function readPart(part: string): Part | undefined {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Part) : undefined;
  } catch {
    return undefined;
  }
}

function withoutWrapping(text: string): string {
  return text
    .trim()
    .replace(/^authorization:\s*/i, "")
    .replace(/^bearer\s+/i, "")
    .replaceAll(/\s+|^"|"$/g, "");
}

/**
 * Decodes a compact JWS (RFC 7515 §3.1, RFC 7519 §3) in this page. What is no token gets a sentence that says what it
 * looks like instead.
 */
export function decodeToken(text: string): DecodeResult {
  const compact = withoutWrapping(text);
  const parts = compact.split(".");
  if (parts.length === 5)
    return { problem: "Five parts: this is encrypted (JWE). Entra sends no such token to your API." };
  if (parts.length !== 3) {
    return {
      problem: `A signed token has three parts between dots; this has ${parts.length}. Refresh tokens and codes are opaque: nobody but Entra reads them.`,
    };
  }
  const [header, claims] = parts.map(readPart);
  if (!header) return { problem: "The first part is not base64url of a JSON object." };
  if (!claims) return { problem: "The second part is not base64url of a JSON object." };
  return { token: { compact, header, claims } };
}
