import { request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly header: (name: string) => string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** One request with exactly these headers; `fetch` would refuse to send a Host or an Origin. */
export function send(url: string, { method = "GET", headers = {}, body = "" }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      const header = (name: string): string => String(response.headers[name]);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text, header }));
    });
    sent.on("error", reject).end(body);
  });
}

/** The page's own script, as the server sees it: its Origin, and the token it reads out of the page. */
export async function ownPage(
  url: string,
): Promise<(path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>> {
  const token = /name="workshop-token" content="([^"]+)"/.exec((await send(url)).body)?.[1] ?? "";
  const own = { Origin: new URL(url).origin, "X-Workshop-Token": token, "Content-Type": "application/json" };
  return (path, body, headers = {}) =>
    send(new URL(path, url).href, {
      method: "POST",
      headers: { ...own, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
}
