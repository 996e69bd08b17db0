import type { RawAnswer, RemoteServer } from "./remote.ts";

/** What a page, or a redirect away from the server, is like when one looks at all of it. */
export interface Step extends RawAnswer {
  readonly url: string;
  /** The address elsewhere that the server sent the browser to. It is not visited. */
  readonly leadsTo: string | undefined;
}

/** A browser of somebody who looks at headers and cookies. It never leaves the server. */
export interface WatchedBrowser {
  open(url: string): Promise<Step>;
  submit(submission: { readonly url: string; readonly form: Readonly<Record<string, string>> }): Promise<Step>;
  /** Every Set-Cookie that came, as it came. */
  readonly cookies: readonly string[];
}

interface Sent {
  readonly url: string;
  readonly form?: Readonly<Record<string, string>>;
}

const MOST_REDIRECTS = 5;

/** Several cookies in one line: a comma inside a date is followed by no name. */
const separate = (header = ""): string[] => header.split(/, (?=[^\s;,=]+=)/).filter(Boolean);

export function createWatchedBrowser(server: RemoteServer): WatchedBrowser {
  const cookies: string[] = [];
  const jar = new Map<string, string>();

  function keep(header: string): void {
    cookies.push(header);
    const [, name = "", value = ""] = /^([^=;]+)=([^;]*)/.exec(header) ?? [];
    jar.set(name.trim(), value);
  }

  async function visit({ url, form }: Sent): Promise<RawAnswer> {
    const { pathname, search } = new URL(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { accept: "text/html", ...(cookie && { cookie }), ...(form && { origin: server.origin }) };
    const path = `${pathname}${search}`;
    const answer = await server.send(form ? { path, headers, method: "POST", form } : { path, headers });
    separate(answer.headers["set-cookie"]).forEach(keep);
    return answer;
  }

  async function navigate(first: Sent): Promise<Step> {
    let sent = first;
    for (let hop = 0; ; hop += 1) {
      const answer = await visit(sent);
      const next = placeOf(answer, sent.url);
      if (next === undefined || hop === MOST_REDIRECTS) return { ...answer, url: sent.url, leadsTo: undefined };
      if (new URL(next).origin !== server.origin) return { ...answer, url: sent.url, leadsTo: next };
      sent = answer.status >= 307 ? { ...sent, url: next } : { url: next };
    }
  }

  return { open: (url) => navigate({ url }), submit: navigate, cookies };
}

function placeOf({ status, headers }: RawAnswer, base: string): string | undefined {
  const { location } = headers;
  const moved = status >= 300 && status < 400 && location !== undefined && URL.canParse(location, base);
  return moved ? new URL(location, base).href : undefined;
}
