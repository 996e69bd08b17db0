import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";

const PATIENCE = 5_000;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** @throws Error for an address that is not ours to visit */
function requirePublic({ protocol }: URL): void {
  if (protocol !== "https:") throw new Error("not https");
  // TODO 5: and where does a number lead? (`public-address.ts` knows which are public.)
}

/**
 * Fetches a JSON document from an address that a stranger named, without being led anywhere else (MCP security best
 * practices, "Server-Side Request Forgery"): no redirects, no private networks, little time, few bytes.
 *
 * @param loopbackAllowed on a developer's machine, where this server itself is on a loopback address
 * @throws Error
 */
export function fetchDocument(url: URL, loopbackAllowed: boolean): Promise<unknown> {
  // TODO 5: on whose machine may a stranger name "localhost"?
  const mayBeInside = loopbackAllowed || LOOPBACK.includes(url.hostname);
  if (!mayBeInside) requirePublic(url);
  const send = url.protocol === "https:" ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const options = {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(PATIENCE),
      // TODO 5: where does a name lead? (`publicLookup`)
    };
    const sent = send(url, options, (answer) => {
      const refuse = (why: string) => sent.destroy(new Error(why));
      if (answer.statusCode !== 200) return refuse(`status ${answer.statusCode}`);
      if (!/^application\/(\w+\+)?json\b/i.test(answer.headers["content-type"] ?? "")) return refuse("not JSON");
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
        // TODO 5: how long may it become?
      });
      return answer.on("error", reject).on("end", () => {
        try {
          resolve(JSON.parse(text));
        } catch (error) {
          reject(error);
        }
      });
    });
    sent.on("error", reject).end();
  });
}
