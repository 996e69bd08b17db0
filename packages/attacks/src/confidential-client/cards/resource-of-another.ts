import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { authorizeUrl, newPkce, redeem, walk } from "../../remote/facade-sign-in.ts";
import { clients } from "../scenes/clients.ts";
import { facade } from "../scenes/facade.ts";

const ANOTHER = "https://payroll.contoso.example/mcp";

/** A client asks for a token "for payroll", and gets one that opens the notes. */
export const resourceOfAnother: Card = {
  id: "ENTRA-3.29",
  task: 4,
  rule: {
    name: "OAuth 2.0 Resource Indicators (RFC 8707) §2",
    url: "https://www.rfc-editor.org/rfc/rfc8707#section-2",
  },
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const { server, person } = await facade(lab);
    const { notes: client } = await clients(lab);
    const statusFor = async (resource: string): Promise<number> => {
      const { verifier, challenge } = newPkce();
      const url = authorizeUrl(server, client, { verifier, challenge }, { resource });
      const { code } = (await walk(url, person(ada))).delivered;
      return code ? (await redeem(server, client, { code, verifier }, { resource })).status : 0;
    };
    const own = await statusFor(server.url);
    if (own !== 200) throw new ControlFailed("ownResource", { resource: server.url });
    return (await statusFor(ANOTHER)) === 200 ? fell("issued", { resource: ANOTHER }) : held;
  },
};
