import { type Answered, ask, openSession, PROTOCOL, refresh, signInAtFacade, textOf } from "@workshop/attacks";
import type { User } from "./staff.ts";
import { TOKEN_LIFETIME, type World } from "./world.ts";

/** In every note. */
export const MARK_OF_NOTES = "canary-note";
/** More of them than that would be too many: a person may keep 100. */
const MOST_NOTES = 40;
const MINUTES_BEFORE_THE_END = 2;

/** What became of a request: it was done, it could not be now, or the person has to sign in. */
type Fate = "done" | "later" | "out";

/** Somebody who signs in once, then works at both servers, remembers what was acknowledged, and says what is not theirs. */
export function createColleague(world: World, user: User) {
  const { doors, random, tally, weather } = world;
  const { counts } = tally;
  const browser = world.newBrowser();
  const [kept, attempted] = [new Set<string>(), new Set<string>()];
  let tokens: Awaited<ReturnType<typeof signInAtFacade>>;
  let sessionId: string | undefined;
  let [minutesLeft, isUnsure] = [0, false];
  const note = (list: string[], what: string): void => void list.push(`${user.userPrincipalName}: ${what}`);

  async function signIn(): Promise<void> {
    const { userPrincipalName: userName, password } = user;
    const who = { browser, userName, password };
    tokens = await signInAtFacade(doors[0], who, { scope: "mcp.read mcp.write", client: tokens?.client });
    if (!tokens) return note(tally.wrong, "cannot sign in");
    counts.signIns += 1;
    minutesLeft = TOKEN_LIFETIME / 60;
    isUnsure = false;
    sessionId = (await openSession(random.pick(doors), tokens.accessToken))?.id;
    if (sessionId === undefined) note(tally.wrong, "gets no session");
  }

  /** Explains a status by what is going on around, or writes it down as wrong. */
  function explain(status: number, what: string, hasRetryAfter = true): Fate {
    if (status === 503 && weather.redisAway && hasRetryAfter) counts.unavailable += 1;
    else if (status === 0 && weather.serverDown) counts.unreachable += 1;
    else if (status === 401 || status === 404) return "out";
    else note(tally.wrong, `${what}: ${status}${hasRetryAfter ? "" : " without Retry-After"}`);
    return "later";
  }

  async function call(door: (typeof doors)[number], name: string, input = {}): Promise<Answered & { fate: Fate }> {
    const headers = { "mcp-protocol-version": PROTOCOL, "mcp-session-id": sessionId ?? "" };
    const token = tokens?.accessToken ?? "";
    const answer = await ask(door, "tools/call", { name, arguments: input }, { token, headers });
    const { http, result, error } = answer;
    if (http.status !== 200)
      return { ...answer, fate: explain(http.status, name, http.headers["retry-after"] !== undefined) };
    counts.calls += 1;
    if (!result["isError"] && !error) return { ...answer, fate: "done" };
    if (weather.graphThrottles || weather.redisAway) counts.toldAfterThrottling += 1;
    else note(tally.wrong, `${name}: ${JSON.stringify(error ?? textOf(answer))}`);
    return { ...answer, fate: "later" };
  }

  async function askWhoIAm(door: (typeof doors)[number]): Promise<Fate> {
    const answer = await call(door, "getUserDetails");
    if (answer.fate !== "done") return answer.fate;
    const { id } = JSON.parse(textOf(answer)) as { id?: string };
    if (id !== user.id) note(tally.foreign, `getUserDetails says ${id}`);
    return "done";
  }

  async function readNotes(door: (typeof doors)[number]): Promise<Fate> {
    const mustBeThere = [...kept];
    const answer = await call(door, "listNotes");
    if (answer.fate !== "done") return answer.fate;
    const found = JSON.parse(textOf(answer)) as string[];
    for (const text of found) if (!attempted.has(text)) note(tally.foreign, `listNotes says ${text}`);
    for (const text of mustBeThere) if (!found.includes(text)) note(tally.lost, `the note ${text}`);
    return "done";
  }

  async function writeNote(door: (typeof doors)[number]): Promise<Fate> {
    if (attempted.size >= MOST_NOTES) return "done";
    const text = `${MARK_OF_NOTES} ${attempted.size} of ${user.id}`;
    attempted.add(text);
    const { fate } = await call(door, "addNote", { text });
    if (fate === "done") counts.notes += 1;
    if (fate === "done") kept.add(text);
    return fate;
  }

  async function renew(): Promise<Fate> {
    const known = tokens;
    if (!known) return "out";
    const { status, accessToken, refreshToken } = await refresh(
      random.pick(doors),
      known.client,
      known.refreshToken ?? "",
    );
    if (status === 400) return "out";
    if (status !== 200 || accessToken === undefined) {
      // Nobody knows whether it was redeemed: a refresh token is good once (RFC 9700 §4.14.2).
      isUnsure ||= status === 0 || status === 503;
      return explain(status, "refresh");
    }
    counts.refreshes += 1;
    tokens = { ...known, accessToken, refreshToken };
    [minutesLeft, isUnsure] = [TOKEN_LIFETIME / 60, false];
    return "done";
  }

  const work = async (): Promise<Fate[]> => {
    const [one, other] = random.chance(0.5) ? doors : doors.toReversed();
    if (!one || !other) return [];
    const both = await Promise.all([askWhoIAm(one), readNotes(other)]);
    // Two clients of one person write at once, each at another server.
    return [...both, ...(await Promise.all(random.chance(0.2) ? doors.map(writeNote) : [readNotes(one)]))];
  };

  return {
    user,
    arrive: signIn,
    minutePassed: () => void (minutesLeft -= 1),
    /** Renews what is about to end, then works. Nobody has to sign in again for that. */
    async work(): Promise<void> {
      const renewed = minutesLeft < MINUTES_BEFORE_THE_END ? await renew() : "done";
      if (renewed === "out" && isUnsure) {
        counts.unacknowledged += 1;
        return signIn();
      }
      if (renewed === "later") return;
      if (renewed === "out" || (await work()).includes("out")) {
        note(tally.lost, "the sign-in");
        await signIn();
      }
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
