const MASK = "[hidden]";

/** Parameters whose values may be shown. Whatever is not listed is hidden: a new secret parameter starts hidden. */
const SHOWN = new Set(
  `client_id scope redirect_uri response_type response_mode state nonce prompt login_hint domain_hint code_challenge
  code_challenge_method grant_type resource claims client_info clidata client-request-id requested_token_use
  client_assertion_type post_logout_redirect_uri logout_hint error error_subcode error_description error_uri step
  decision api-version authorization_endpoint instance_aware x-client-sku x-client-ver x-client-os x-client-cpu
  x-ms-lib-capability x-client-current-telemetry x-client-last-telemetry mkt sid session_state
  $select $top $filter $orderby $search $count $expand $skiptoken`.split(/\s+/),
);

/** Members of JSON bodies that are hidden by name. */
const HIDDEN =
  /^(access_token|refresh_token|id_token|code|device_code|user_code|message|secretText|password|client_secret|assertion|client_assertion)$/i;

/** What a token, code or cookie looks like wherever it turns up: 80 characters and more without a break. */
const OPAQUE = /[\w.~+=-]{80,}/g;

/** Characters of one value that a record keeps: thousands of exchanges stay in memory, and are sent at once. */
const LONGEST = 1_000;

/** After scrubbing, never before: half a secret is not recognized. */
function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

export type Scrub = (text: string) => string;

/** Replaces known secrets and whatever looks like one inside a text. */
export function createScrub(secrets: readonly string[]): Scrub {
  const known = secrets.filter((secret) => secret.length >= 6);
  return (text) => known.reduce((rest, secret) => rest.replaceAll(secret, MASK), text).replace(OPAQUE, MASK);
}

function scrubEncoded(text: string, scrub: Scrub): string {
  const clean = scrub(text);
  try {
    // A secret may hide behind percent-encoding.
    return scrub(decodeURIComponent(clean)) === decodeURIComponent(clean) ? clean : MASK;
  } catch {
    return clean;
  }
}

/** URLs inside a value (redirect_uri, Location): their own parameters follow the same rule. */
function maskUrl(value: string, scrub: Scrub): string {
  const [head = "", tail] = [value.split(/[?#]/, 1)[0], value.slice((value.split(/[?#]/, 1)[0] ?? "").length)];
  if (!tail || !/^[a-z][\w+.-]*:|^\//i.test(value)) return scrubEncoded(value, scrub);
  const pairs = [...new URLSearchParams(tail.slice(1))].map(
    ([name, inner]) => `${scrub(name)}=${maskValue(name, inner, scrub)}`,
  );
  return `${scrubEncoded(head, scrub)}${tail[0]}${pairs.join("&")}`;
}

function maskValue(name: string, value: string, scrub: Scrub): string {
  return SHOWN.has(name.toLowerCase()) && name.length < 64 ? clip(maskUrl(value, scrub)) : MASK;
}

export function maskParams(entries: Iterable<[string, string]>, scrub: Scrub): Record<string, string> {
  const masked = [...entries]
    .slice(0, 100)
    .map(([name, value]) => [scrub(name.slice(0, 64)), maskValue(name, value, scrub)] as const);
  return Object.fromEntries(masked);
}

export function maskPath(path: string, scrub: Scrub): string {
  return scrubEncoded(path.slice(0, 500), scrub);
}

export function maskLocation(location: string, scrub: Scrub): string {
  return clip(maskUrl(location, scrub));
}

export function maskBody(value: unknown, scrub: Scrub, depth = 0): unknown {
  if (typeof value === "string") return clip(scrubEncoded(value, scrub));
  if (typeof value !== "object" || value === null || depth > 12) return value;
  if (Array.isArray(value)) return value.map((entry) => maskBody(entry, scrub, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      HIDDEN.test(name) && typeof entry === "string" && !isErrorMessage(name, value)
        ? MASK
        : maskBody(entry, scrub, depth + 1),
    ]),
  );
}

/** `code` and `message` are secrets in a device code answer, and the very point in a Graph error. */
function isErrorMessage(name: string, holder: object): boolean {
  return (name === "code" || name === "message") && "code" in holder && "message" in holder && !("user_code" in holder);
}
