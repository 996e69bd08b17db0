/** What a log may keep of an error. */
export interface LoggableCause {
  readonly name: string;
  readonly message: string;
  readonly code?: string | undefined;
  readonly cause?: LoggableCause | undefined;
}

const TOKENS = [/\bBearer\s+[\w.~+/=-]+/gi, /\beyJ[\w-]+(\.[\w-]*)+/g];

/**
 * Copy names, messages and codes, and nothing else: no request, no headers, no body object that a logger would walk
 * into. Anything that looks like a token is cut out of the text.
 */
export function toLoggableCause(error: unknown): LoggableCause | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: withoutTokens(error.message),
    code: typeof code === "string" ? withoutTokens(code) : undefined,
    cause: toLoggableCause(error.cause),
  };
}

function withoutTokens(text: string): string {
  return TOKENS.reduce((text, token) => text.replaceAll(token, "[token]"), text);
}
