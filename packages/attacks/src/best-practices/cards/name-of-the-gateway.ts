import { type Card, fell, held } from "../../card.ts";
import { knownNames } from "../gateway-rules.ts";
import { PUBLIC_NAME, saysHttps, withHeaders } from "../scenes/hop.ts";
import { overTls } from "../scenes/over-tls.ts";
import { pastTheGateway } from "../scenes/past-the-gateway.ts";
import { isRefusal, requireServed, saysToGood } from "../scenes/well-served.ts";

/** A gateway knows the server by an inner name, and says in X-Forwarded-Host which one the client used. */
const INNER = "notes-7f.internal.example";

export const nameOfTheGateway: Card = {
  id: "ENTRA-4.58",
  task: 8,
  rule: knownNames,
  look: "src/gateway/trust-hop.ts",
  async play(lab) {
    const { server, adaToken } = await overTls(lab);
    await requireServed(withHeaders(server, { host: PUBLIC_NAME }), adaToken);
    const own = await saysToGood(withHeaders(server, { host: INNER, ...saysHttps() }), adaToken);
    if (own.status !== 200) return fell("ownName", { status: own.status });
    const lured = withHeaders(server, { host: PUBLIC_NAME, ...saysHttps("evil.example") });
    const foreign = await saysToGood(lured, adaToken);
    if (!isRefusal(foreign.status)) return fell("foreignName", { status: foreign.status });
    // A page whose own name was given this machine's address may send any header it likes.
    const page = withHeaders(await pastTheGateway(lab), { host: "evil.example", ...saysHttps() });
    const { status } = await saysToGood(page, adaToken);
    return isRefusal(status) ? held : fell("page", { status });
  },
};
