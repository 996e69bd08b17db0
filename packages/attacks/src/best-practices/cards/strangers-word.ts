import { type Card, fell, held } from "../../card.ts";
import { forwardedFor } from "../gateway-rules.ts";
import { PUBLIC_NAME, withHeaders } from "../scenes/hop.ts";
import { overTls } from "../scenes/over-tls.ts";
import { requireServed, saysToGood } from "../scenes/well-served.ts";
import { pastTheGateway } from "../scenes/past-the-gateway.ts";

/** Every way in which gateways say that a client came over https. */
const WORDS: readonly (readonly [string, string])[] = [
  ["x-forwarded-proto", "https"],
  ["x-forwarded-proto", "https, http"],
  ["forwarded", `for=192.0.2.60;proto=https;host=${PUBLIC_NAME}`],
  ["x-forwarded-ssl", "on"],
  ["x-forwarded-scheme", "https"],
  ["x-arr-ssl", "1"],
  ["front-end-https", "on"],
];

/** Somebody on the inner network asks the server itself, over http, and claims to be the gateway. */
export const strangersWord: Card = {
  id: "ENTRA-4.56",
  task: 8,
  rule: forwardedFor,
  look: "src/gateway/trust-hop.ts",
  async play(lab) {
    const { server: ofGateway, adaToken } = await overTls(lab);
    await requireServed(withHeaders(ofGateway, { "x-forwarded-proto": "https" }), adaToken);
    const server = await pastTheGateway(lab);
    for (const [name, value] of WORDS) {
      const { status } = await saysToGood(withHeaders(server, { host: PUBLIC_NAME, [name]: value }), adaToken);
      if (status === 200) return fell("believed", { header: `${name}: ${value}` });
    }
    return held;
  },
};
