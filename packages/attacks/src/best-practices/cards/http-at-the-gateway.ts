import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { openSession, textOf } from "../../remote/mcp-session.ts";
import { httpsOnly } from "../https-rules.ts";
import { overTls } from "../scenes/over-tls.ts";
import { isRefusal } from "../scenes/well-served.ts";

const IN_PRIVATE = "Said over https";
const SAID_ALOUD = "Everybody on the way could read this";

/** A client came to the gateway over http, token and all, and the gateway says so. */
export const httpAtTheGateway: Card = {
  id: "ENTRA-4.59",
  task: 8,
  rule: httpsOnly,
  look: "src/https/require-https.ts",
  async play(lab) {
    const { server, adaToken } = await overTls(lab);
    const session = await openSession(server, adaToken);
    if (!session) throw new ControlFailed("sessionOpened", { user: ada.displayName });
    const came = (proto: string) => ({ headers: { "x-forwarded-proto": proto } });
    const good = await session.call("addNote", { text: IN_PRIVATE }, came("https"));
    if (good.http.status !== 200) throw new ControlFailed("toolAnswered", { status: good.http.status });
    const { status } = (await session.call("addNote", { text: SAID_ALOUD }, came("http"))).http;
    const notes = textOf(await session.call("listNotes"));
    if (!notes.includes(IN_PRIVATE)) throw new ControlFailed("toolAnswered", { status: good.http.status });
    if (notes.includes(SAID_ALOUD)) return fell("served", { status });
    return isRefusal(status) ? held : fell("redirected", { status });
  },
};
