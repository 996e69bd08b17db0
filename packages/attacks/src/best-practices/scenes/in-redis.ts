import { contoso } from "@workshop/entra-emulator/seed";
import { ControlFailed } from "../../card.ts";
import { enter, type SignedIn } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { ada, alan, grace, hedy } from "../../people.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { openSession } from "../../remote/mcp-session.ts";
import type { Redis } from "../../services.ts";
import { notesAtBoth, refreshAtBoth } from "./at-both.ts";
import { worked } from "./office.ts";
import { leaveNote } from "./one-machine.ts";
import { sharedSession } from "./shared-session.ts";
import { twoServers } from "./two-servers.ts";

export const NOTE = "canary-note-51d0: the spare token is in the drawer";

/** What came before, so that from here on only one scene changes what is in Redis. */
const quiet = (lab: Lab) => Promise.allSettled([sharedSession(lab), refreshAtBoth(lab), notesAtBoth(lab)]);

/** Everything that Redis has after people have worked, and all that must not be among it. */
export function inRedis(lab: Lab) {
  return lab.once("two servers: in Redis", async () => {
    await quiet(lab);
    const running = await twoServers(lab);
    const ofAda = await enter(running, ada, "mcp.read mcp.write");
    await leaveNote(ofAda.session, NOTE);
    const details = await ofAda.session.call("getUserDetails");
    if (!worked(details)) throw new ControlFailed("toolAnswered", { status: details.http.status });
    const secrets = [
      { kind: "access token", value: ofAda.tokens.accessToken },
      { kind: "refresh token", value: ofAda.tokens.refreshToken ?? "" },
      { kind: "session id", value: ofAda.session.id ?? "" },
      { kind: "client secret", value: contoso.apps.remoteServer.secret ?? "" },
      { kind: "note", value: NOTE },
      ...[ada, alan, grace, hedy].flatMap(({ userPrincipalName, id }) => [
        { kind: "user name", value: userPrincipalName },
        { kind: "object id", value: id },
      ]),
      ...running.entra.issuedSecrets(),
    ].filter(({ value }) => value.length > 8);
    return { ...running, ofAda, stored: await running.redis.dump(), secrets };
  });
}

/** Somebody signs in, and what is new in Redis is theirs. */
async function signInAndLook(lab: Lab, user: typeof ada) {
  const running = await inRedis(lab);
  const before = new Set((await running.redis.dump()).map(({ key }) => key));
  const signedIn = await enter(running, user, "mcp.read mcp.write");
  await leaveNote(signedIn.session, noteOf(user));
  const details = await signedIn.session.call("getUserDetails");
  if (!worked(details)) throw new ControlFailed("toolAnswered", { status: details.http.status });
  const keys = (await running.redis.dump()).map(({ key }) => key).filter((key) => !before.has(key));
  return { ...signedIn, user, keys };
}

/** What a key says before its last part: of which kind it is. */
const kindOf = (key: string): string => key.replace(/[^:/]*$/, "");

/** By it everybody knows whose notes they see: what Graph says may have been kept for somebody else (task 6). */
const noteOf = ({ id }: typeof ada): string => `canary-note-of ${id}`;

async function whoAnswers({ server }: Awaited<ReturnType<typeof inRedis>>, { tokens }: SignedIn) {
  const session = await openSession(server, tokens.accessToken);
  const notes = await session?.call("listNotes");
  return {
    status: notes?.http.status ?? (await statusOf(server, tokens.accessToken)),
    text: notes ? textOf(notes) : "",
  };
}

async function statusOf(server: Awaited<ReturnType<typeof inRedis>>["server"], token: string): Promise<number> {
  const answer = await server.send({ method: "GET", token, headers: { accept: "text/event-stream" } });
  return answer.status;
}

/** Whoever can write to Redis copies Grace's records to where Alan's were. Then everything of Grace's is cut in half. */
export function meddled(lab: Lab) {
  return lab.once("two servers: meddled", async () => {
    const running = await inRedis(lab);
    const ofAlan = await signInAndLook(lab, alan);
    const ofGrace = await signInAndLook(lab, grace);
    await moveRecords(running.redis, ofGrace.keys, ofAlan.keys);
    const moved = await whoAnswers(running, ofAlan);
    await cutInHalf(running.redis, ofGrace.keys);
    const cut = await whoAnswers(running, ofGrace);
    const { http } = await running.ofAda.session.call("listNotes");
    return {
      moved: { ...moved, isGraces: moved.text.includes(noteOf(grace)) },
      cut,
      isRunning: running.server.running(),
      others: http.status,
    };
  });
}

async function moveRecords(redis: Redis, from: readonly string[], to: readonly string[]): Promise<void> {
  const left = [...to];
  for (const key of from) {
    const at = left.findIndex((one) => kindOf(one) === kindOf(key));
    const [target] = at < 0 ? [] : left.splice(at, 1);
    if (target !== undefined) await redis.command("COPY", key, target, "REPLACE");
  }
}

async function cutInHalf(redis: Redis, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if ((await redis.command("TYPE", key)) !== "string") continue;
    const value = String(await redis.command("GET", key));
    await redis.command("SET", key, value.slice(0, value.length / 2), "KEEPTTL");
  }
}
