import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress, publicLookup } from "./public-address.ts";

const LARGEST = 64 * 1024;
const PATIENCE = 5_000;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** @throws Error for an address that is not ours to visit */
function requirePublic({ protocol, hostname }: URL): void {
  if (protocol !== "https:") throw new Error("not https");
  const address = hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0 && !isPublicAddress(address)) throw new Error("not a public address");
}

/**
 * Fetches a JSON document from an address that a stranger named, without being led anywhere else (MCP security best
 * practices, "Server-Side Request Forgery"): no redirects, no private networks, little time, few bytes.
 *
 * @param loopbackAllowed on a developer's machine, where this server itself is on a loopback address
 * @throws Error
 */
export function fetchDocument(url: URL, loopbackAllowed: boolean): Promise<unknown> {
  const mayBeInside = loopbackAllowed && LOOPBACK.includes(url.hostname);
  if (!mayBeInside) requirePublic(url);
  const send = url.protocol === "https:" ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const options = {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(PATIENCE),
      ...(mayBeInside ? {} : { lookup: publicLookup }),
    };
    const sent = send(url, options, (answer) => {
      const refuse = (why: string) => sent.destroy(new Error(why));
      if (answer.statusCode !== 200) return refuse(`status ${answer.statusCode}`);
      if (!/^application\/(\w+\+)?json\b/i.test(answer.headers["content-type"] ?? "")) return refuse("not JSON");
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
        if (text.length > LARGEST) refuse("too large");
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
