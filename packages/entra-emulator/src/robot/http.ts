import { createSecureContext } from "node:tls";
import { CookieJar } from "tough-cookie";
import { Agent, buildConnector, request } from "undici";

export interface Visited {
  /** 0 when nobody listens there. */
  readonly status: number;
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  /** The addresses that redirected to here, in order. */
  readonly through: readonly string[];
}

interface Sent {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly form?: Readonly<Record<string, string>>;
}

export interface Client {
  /** Sends, and follows redirects as a browser does: with cookies, across hosts, turning POST into GET. */
  navigate(sent: Sent): Promise<Visited>;
}

const MOST_REDIRECTS = 20;
/** Milliseconds that an unused connection stays open. */
const QUICKLY_CLOSED = { keepAliveTimeout: 1_000, keepAliveMaxTimeout: 1_000 };

/** Nobody listens where the browser was sent: a person sees an error page, and the address in the bar. */
function unreachable(url: string, through: readonly string[]): Visited {
  return { status: 0, url, contentType: "", body: "", through };
}

function setCookies(header: string | readonly string[] | undefined): readonly string[] {
  return header === undefined ? [] : typeof header === "string" ? [header] : header;
}

function first(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === "string" ? header : header?.[0];
}

interface Received extends Omit<Visited, "through"> {
  readonly location: string | undefined;
}

type Connector = ReturnType<typeof buildConnector>;
const connectors = new Map<string, Connector>();

/** One for all robots that trust the same: reading the certificates again for each connection costs as much as a page. */
function connectorFor(caCertificate: string): Connector {
  const known = connectors.get(caCertificate);
  const connector = known ?? buildConnector({ secureContext: createSecureContext({ ca: caCertificate }) });
  connectors.set(caCertificate, connector);
  return connector;
}

function createSender(caCertificate: string): (sent: Sent) => Promise<Received> {
  const jar = new CookieJar(undefined, { allowSecureOnLocal: true, looseMode: true });
  const dispatcher = new Agent({ connect: connectorFor(caCertificate), ...QUICKLY_CLOSED });
  return async ({ method, url, form }) => {
    const cookie = await jar.getCookieString(url);
    const headers = {
      accept: "text/html,application/xhtml+xml,*/*;q=0.8",
      "accept-language": "en",
      "user-agent": "workshop-robot",
      ...(cookie && { cookie }),
      ...(form && { "content-type": "application/x-www-form-urlencoded" }),
    };
    const body = form ? new URLSearchParams(form).toString() : null;
    const answer = await request(url, { method, dispatcher, headers, body });
    for (const value of setCookies(answer.headers["set-cookie"]))
      await jar.setCookie(value, url, { ignoreError: true });
    const contentType = first(answer.headers["content-type"]) ?? "";
    const location = first(answer.headers.location);
    return { status: answer.statusCode, url, contentType, body: await answer.body.text(), location };
  };
}

/** Where an answer sends the browser next, if anywhere. 307 and 308 repeat the request, others turn it into a GET. */
function redirection(sent: Sent, { status, location }: Received): Sent | undefined {
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, sent.url)) return undefined;
  const url = new URL(location, sent.url).href;
  return status === 307 || status === 308 ? { ...sent, url } : { method: "GET", url };
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$|\.localhost$/;

function isLoopback(url: string): boolean {
  return /^https?:/.test(url) && LOOPBACK.test(new URL(url).hostname);
}

/**
 * One cookie jar. It visits this machine only. `Secure` cookies live on http://localhost, too, as in browsers.
 *
 * @param caCertificate PEM; several may stand one after another
 */
export function createClient(caCertificate: string): Client {
  const send = createSender(caCertificate);
  return {
    async navigate(sent) {
      let current = sent;
      const through: string[] = [];
      for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        // An app's own scheme (vscode:) leaves the browser; another machine is nothing for a robot with passwords.
        const answer = isLoopback(current.url) ? await send(current).catch(() => undefined) : undefined;
        if (!answer) return unreachable(current.url, through);
        const next = redirection(current, answer);
        if (!next) return { ...answer, through };
        through.push(current.url);
        current = next;
      }
      return unreachable(current.url, through);
    },
  };
}
