import { CookieJar } from "tough-cookie";
import { Agent, request } from "undici";

export interface Visited {
  /** 0 when nobody listens there. */
  readonly status: number;
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
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

/** Nobody listens where the browser was sent: a person sees an error page, and the address in the bar. */
function unreachable(url: string): Visited {
  return { status: 0, url, contentType: "", body: "" };
}

function setCookies(header: string | readonly string[] | undefined): readonly string[] {
  return header === undefined ? [] : typeof header === "string" ? [header] : header;
}

function first(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === "string" ? header : header?.[0];
}

/** One cookie jar. `Secure` cookies live on http://localhost, too, as in browsers. */
export function createClient(caCertificate: string): Client {
  const jar = new CookieJar(undefined, { allowSecureOnLocal: true, looseMode: true });
  const dispatcher = new Agent({ connect: { ca: caCertificate }, keepAliveTimeout: 1_000, keepAliveMaxTimeout: 1_000 });
  const send = async ({ method, url, form }: Sent): Promise<Visited & { location: string | undefined }> => {
    const cookie = await jar.getCookieString(url);
    const answer = await request(url, {
      method,
      dispatcher,
      headers: {
        accept: "text/html,application/xhtml+xml,*/*;q=0.8",
        "accept-language": "en",
        "user-agent": "workshop-robot",
        ...(cookie && { cookie }),
        ...(form && { "content-type": "application/x-www-form-urlencoded" }),
      },
      body: form ? new URLSearchParams(form).toString() : null,
    });
    for (const value of setCookies(answer.headers["set-cookie"]))
      await jar.setCookie(value, url, { ignoreError: true });
    const body = await answer.body.text();
    return {
      status: answer.statusCode,
      url,
      contentType: first(answer.headers["content-type"]) ?? "",
      body,
      location: first(answer.headers.location),
    };
  };
  return {
    async navigate(sent) {
      let next = sent;
      for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        if (!/^https?:/.test(next.url)) return unreachable(next.url);
        const answer = await send(next).catch(() => undefined);
        if (!answer) return unreachable(next.url);
        const redirects = answer.status >= 300 && answer.status < 400 && answer.location !== undefined;
        if (!redirects || !URL.canParse(answer.location ?? "", next.url)) return answer;
        const keeps = answer.status === 307 || answer.status === 308;
        const url = new URL(answer.location ?? "", next.url).href;
        next = keeps ? { ...next, url } : { method: "GET", url };
      }
      return unreachable(next.url);
    },
  };
}
