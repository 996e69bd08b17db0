import { contoso } from "@workshop/entra-emulator/seed";
import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { grace, ada } from "../../people.ts";
import { openSession, textOf } from "../../remote/mcp-session.ts";
import { ownVerification } from "../gateway-rules.ts";
import { withHeaders } from "../scenes/hop.ts";
import { overTls } from "../scenes/over-tls.ts";

const OF_ADA = "Only Ada knows of this note";
const { id } = contoso.users.ada;

const claims = {
  auth_typ: "aad",
  claims: [
    { typ: "http://schemas.microsoft.com/identity/claims/objectidentifier", val: id },
    { typ: "preferred_username", val: ada.userPrincipalName },
  ],
};

/** What gateways write about somebody they have recognized. */
const ADA = {
  "x-ms-client-principal": Buffer.from(JSON.stringify(claims)).toString("base64"),
  "x-ms-client-principal-id": id,
  "x-ms-client-principal-name": ada.userPrincipalName,
  "x-ms-client-principal-idp": "aad",
  "x-user": id,
  "x-user-id": id,
  "x-forwarded-user": ada.userPrincipalName,
  "x-auth-request-user": id,
  "x-auth-request-email": ada.userPrincipalName,
  "remote-user": ada.userPrincipalName,
};

/** Grace sends along what a gateway would write about Ada, and the gateway lets it through. */
export const namedByAHeader: Card = {
  id: "ENTRA-4.57",
  task: 8,
  rule: ownVerification,
  look: "src/gateway/identity-headers.ts",
  async play(lab) {
    const { server, adaToken, graceToken } = await overTls(lab);
    const own = await openSession(server, adaToken);
    const kept = await own?.call("addNote", { text: OF_ADA });
    if (!own || kept?.http.status !== 200 || !textOf(await own.call("listNotes")).includes(OF_ADA))
      throw new ControlFailed("toolAnswered", { status: kept?.http.status ?? 0 });
    const asAda = withHeaders(server, ADA);
    const { status } = await asAda.send({ method: "POST", json: { jsonrpc: "2.0", id: 1, method: "tools/list" } });
    if (status !== 401) return fell("withoutToken", { status });
    const session = await openSession(asAda, graceToken);
    if (!session) throw new ControlFailed("sessionOpened", { user: grace.displayName });
    return textOf(await session.call("listNotes")).includes(OF_ADA) ? fell("asAda") : held;
  },
};
