import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * One real GET, over HTTPS with our own certificate authority where the address is HTTPS.
 * @throws the socket's or TLS's error
 */
export function get(url: string, ca: string | undefined): Promise<Answer> {
  const secure = url.startsWith("https:");
  const options = { agent: false as const, timeout: 10_000, ...(secure && ca ? { ca } : {}) };
  return new Promise((resolve, reject) => {
    const request = (secure ? requestHttps : requestHttp)(url, options, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      response.on("error", reject);
    });
    request.on("timeout", () => request.destroy(new Error("no answer")));
    request.on("error", reject);
    request.end();
  });
}
