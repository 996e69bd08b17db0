import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { strictTransport as rule } from "../https-rules.ts";
import { PUBLIC_NAME, withHeaders } from "../scenes/hop.ts";
import { overTls } from "../scenes/over-tls.ts";

/** Whatever a browser may meet first: the gate, a page that is not there. */
const PATHS = ["/mcp", "/.well-known/oauth-protected-resource/mcp", "/not-there"];

const secondsIn = (header = ""): number => Number(/max-age="?(\d+)"?/i.exec(header)?.[1] ?? 0);

/** A browser that came once over https, and the next time from a network that somebody else runs. */
export const strictTransport: Card = {
  id: "ENTRA-4.03",
  task: 1,
  rule,
  look: "src/https/require-https.ts",
  async play(lab) {
    const { server } = await overTls(lab);
    const named = withHeaders(server, { host: PUBLIC_NAME });
    for (const path of PATHS) {
      const { status, headers } = await named.send({ path });
      if (status === 0 || status >= 500) throw new ControlFailed("toolAnswered", { status });
      if (secondsIn(headers["strict-transport-security"]) === 0) return fell("missing", { path, status });
    }
    const plain = await withHeaders(named, { "x-forwarded-proto": "http" }).send();
    return plain.headers["strict-transport-security"] === undefined ? held : fell("overHttp");
  },
};
