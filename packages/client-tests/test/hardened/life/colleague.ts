import { openSession, refresh, type RemoteServer, signInAtFacade } from "@workshop/attacks";
import { type Called, createJudge, type Fate } from "./fate.ts";
import { createNotebook } from "./notebook.ts";
import type { User } from "./staff.ts";
import { TOKEN_LIFETIME, type World } from "./world.ts";

/** Seconds that a token must still live for somebody to begin with it. */
const ENOUGH = 130;

/** Somebody who signs in once, then works at both servers, remembers what was acknowledged, and says what is not theirs. */
export function createColleague(world: World, user: User) {
  const { doors, random, tally } = world;
  const { counts } = tally;
  const browser = world.newBrowser();
  const notebook = createNotebook(user);
  const note = (list: string[], what: string): void => void list.push(`${user.userPrincipalName}: ${what}`);
  const judge = createJudge(world, (what) => note(tally.wrong, what));
  let tokens: Awaited<ReturnType<typeof signInAtFacade>>;
  let sessionId: string | undefined;
  let [endsAt, isUnsure] = [0, false];

  async function signIn(): Promise<void> {
    const { userPrincipalName: userName, password } = user;
    const who = { browser, userName, password };
    tokens = await signInAtFacade(doors[0], who, { scope: "mcp.read mcp.write", client: tokens?.client });
    if (!tokens) return note(tally.wrong, "cannot sign in");
    counts.signIns += 1;
    [endsAt, isUnsure] = [world.now() + TOKEN_LIFETIME, false];
    sessionId = (await openSession(random.pick(doors), tokens.accessToken))?.id;
    if (sessionId === undefined) note(tally.wrong, "gets no session");
  }

  const call = (door: RemoteServer, tool: string, input = {}): Promise<Called> =>
    judge.call(door, { tool, input, token: tokens?.accessToken ?? "", sessionId: sessionId ?? "" });

  async function askWhoIAm(door: RemoteServer): Promise<Fate> {
    const { fate, text } = await call(door, "getUserDetails");
    if (fate !== "done") return fate;
    const { id } = JSON.parse(text) as { id?: string };
    if (id !== user.id) note(tally.foreign, `getUserDetails says ${id}`);
    return "done";
  }

  async function readNotes(door: RemoteServer): Promise<Fate> {
    const mustBeThere = notebook.mustBeThere();
    const { fate, text } = await call(door, "listNotes");
    if (fate !== "done") return fate;
    const found = JSON.parse(text) as string[];
    for (const one of found) if (!notebook.isOwn(one)) note(tally.foreign, `listNotes says ${one}`);
    for (const one of mustBeThere) if (!found.includes(one)) note(tally.lost, `the note ${one}`);
    return "done";
  }

  async function writeNote(door: RemoteServer): Promise<Fate> {
    if (notebook.isFull()) return "done";
    const text = notebook.begin();
    const { fate } = await call(door, "addNote", { text });
    if (fate !== "done") return fate;
    counts.notes += 1;
    notebook.acknowledge(text);
    return "done";
  }

  /** Shows the refresh token, which is good once: when nobody answers, nobody knows whether it still is (RFC 9700 §4.14.2). */
  async function renew(): Promise<Fate> {
    if (!tokens) return "out";
    const { client, refreshToken: shown = "" } = tokens;
    const { status, accessToken, refreshToken } = await refresh(random.pick(doors), client, shown);
    if (status === 400) return "out";
    if (accessToken === undefined) {
      isUnsure ||= status === 0 || status === 503;
      return judge.explain("refresh", status);
    }
    counts.refreshes += 1;
    tokens = { ...tokens, accessToken, refreshToken };
    [endsAt, isUnsure] = [world.now() + TOKEN_LIFETIME, false];
    return "done";
  }

  /** At both servers at once; now and then, two clients of the person write at once, each at another one. */
  async function useTools(): Promise<Fate[]> {
    const [one, other] = random.chance(0.5) ? doors : ([doors[1], doors[0]] as const);
    const both = await Promise.all([askWhoIAm(one), readNotes(other)]);
    return [...both, ...(await Promise.all(random.chance(0.2) ? doors.map(writeNote) : [readNotes(one)]))];
  }

  async function signInAgain(): Promise<void> {
    if (isUnsure) counts.unacknowledged += 1;
    else note(tally.lost, "the sign-in");
    await signIn();
  }

  return {
    user,
    arrive: signIn,
    /** Renews what is about to end, then works. Nobody has to sign in again for that. */
    async work(): Promise<void> {
      const renewed = endsAt - world.now() < ENOUGH ? await renew() : "done";
      if (renewed === "later") return;
      if (renewed === "out" || (await useTools()).includes("out")) await signInAgain();
    },
    /** Tells the server that this client is done (RFC 7009). What it gave is worth nothing from then on, anywhere. */
    async signOut(): Promise<void> {
      const { client, refreshToken = "" } = tokens ?? {};
      const form = { token: refreshToken, client_id: client?.clientId ?? "" };
      const { status } = await random.pick(doors).send({ path: "/revoke", method: "POST", form });
      if (status !== 200) note(tally.wrong, `revoke: ${status}`);
    },
    /** Was signed out: neither server may let them in; then they sign in again, and all is there. */
    async comeBack(): Promise<void> {
      const fates = await Promise.all(doors.map(readNotes));
      if (fates.some((fate) => fate !== "out")) note(tally.wrong, `was signed out: ${fates.join(", ")}`);
      if ((await renew()) !== "out") note(tally.wrong, "was signed out: renewed");
      counts.revoked += 1;
      await signIn();
    },
  };
}
export type Colleague = ReturnType<typeof createColleague>;
