import { writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { ControlFailed } from "../../card.ts";
import { entraMode, twoCallers } from "../../confidential-client/scenes/entra.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { wasCut } from "../../remote/events.ts";
import { openSession, PROTOCOL } from "../../remote/mcp-session.ts";
import type { ServerCertificate } from "../../remote/remote.ts";

/** Milliseconds: ten times what it takes to read two files on a slow machine. Only a server that does not look waits so long. */
const PATIENCE = 6_000;
const LOOK_EVERY = 40;

/** The life of a certificate: it is renewed, a broken one comes, and a good one again. A client listens all the time. */
export function renewal(lab: Lab) {
  return lab.once("renewal", async () => {
    const { entra } = await entraMode(lab);
    const [server, { ada: caller }] = await Promise.all([
      lab.startRemote({ entra, issuer: "entra", tls: true }),
      twoCallers(lab),
    ]);
    const certificate = server.certificate as ServerCertificate;
    const shows = async (): Promise<string> => {
      const sight = await lab.lookAtTls(server.origin);
      return sight.opened ? sight.certificate.fingerprint : sight.why;
    };
    const follows = async (): Promise<boolean> => {
      const end = Date.now() + PATIENCE;
      while ((await shows()) !== certificate.fingerprint()) {
        if (Date.now() > end) return false;
        await wait(LOOK_EVERY);
      }
      return true;
    };
    if ((await shows()) !== certificate.fingerprint()) throw new ControlFailed("tlsOpened");
    const session = await openSession(server, caller.token);
    if (!session) throw new ControlFailed("sessionOpened", { user: ada.displayName });
    const headers = { "mcp-protocol-version": PROTOCOL, ...(session.id && { "mcp-session-id": session.id }) };
    const stream = await server.openStream({
      token: caller.token,
      headers: { accept: "text/event-stream", ...headers },
    });
    await certificate.renew();
    const renewed = await follows();
    const goesOn = !wasCut(stream) && server.running();
    const before = await shows();
    await writeFile(certificate.certFile, "-----BEGIN CERTIFICATE-----\nhalf a certif");
    // Whoever follows has noticed long before the next good one comes; whoever does not has nothing to stumble over.
    const survived = renewed && (await staysAsItWas(shows, before, server.stderr));
    await certificate.renew();
    const recovered = survived && (await follows());
    return { renewed, goesOn, survived, recovered, running: server.running() };
  });
}

/** Milliseconds in which a server that follows its files reads them, when it does not say so in its log. */
const NOTICE = 600;

async function staysAsItWas(shows: () => Promise<string>, before: string, log: () => string): Promise<boolean> {
  const [end, said] = [Date.now() + NOTICE, log().length];
  while (Date.now() < end && log().length === said) await wait(LOOK_EVERY);
  return (await shows()) === before;
}
