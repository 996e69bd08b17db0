import type { Lab } from "../../lab.ts";
import { advertisedEndpoints } from "../../remote/advertised.ts";
import type { RemoteServer } from "../../remote/remote.ts";
import { startFacade } from "./facade.ts";

/** The name of the server for its clients; its own machine is not reached by it. */
const NAME = "notes.contoso.example";

/** A server as it stands on the internet: its address is not of this machine. Nobody can sign in there. */
export function publicPlace(lab: Lab) {
  return lab.once("facade: public place", async () => {
    const { server } = await startFacade(lab, { BASE_URL: `https://${NAME}` });
    const send: RemoteServer["send"] = (request = {}) =>
      server.send({ ...request, headers: { host: NAME, ...request.headers } });
    const place = { ...server, send };
    return { ...place, endpoints: await advertisedEndpoints(place) };
  });
}
