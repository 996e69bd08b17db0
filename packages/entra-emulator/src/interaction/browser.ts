import { createHmac, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "router";
import type { Emulator } from "../emulator.ts";
import { dropCookie, readCookie, setCookie } from "../http/cookies.ts";
import type { Account, Session } from "../state/model.ts";
import { sha256 } from "../state/secret-hash.ts";

const SESSION_COOKIE = "ESTSAUTH";
const BROWSER_COOKIE = "buid";
/** A session that rests for a day is over (Learn, configurable-token-lifetimes). */
const LONGEST_REST = 86_400_000;

/** One person's browser: who is signed in there, and proof that a post comes from a page we showed it. */
export interface Browser {
  readonly session: Session | undefined;
  signIn(account: Account): Session;
  /** One account, or the whole browser. */
  signOut(account?: Account): void;
  pageToken(...bound: readonly string[]): string;
  isOurPage(token: string | undefined, ...bound: readonly string[]): boolean;
}

function browserId(req: Request, res: Response): string {
  const known = readCookie(req, BROWSER_COOKIE);
  if (known) return known;
  const id = randomBytes(24).toString("base64url");
  setCookie(res, BROWSER_COOKIE, id);
  return id;
}

function openSession({ store, clock }: Emulator, key: string | undefined): Session | undefined {
  const session = key === undefined ? undefined : store.state.sessions[key];
  if (!session || session.accounts.length === 0 || clock() - session.usedAt > LONGEST_REST) return undefined;
  session.usedAt = clock();
  return session;
}

export function openBrowser(emulator: Emulator, req: Request, res: Response): Browser {
  const { store, clock, pageKey } = emulator;
  const id = browserId(req, res);
  const cookie = readCookie(req, SESSION_COOKIE);
  const key = cookie && sha256(cookie);
  const session = openSession(emulator, key);
  const pageToken = (...bound: readonly string[]) =>
    createHmac("sha256", pageKey)
      .update(JSON.stringify([id, ...bound]))
      .digest("base64url");
  return {
    session,
    pageToken,
    isOurPage(token, ...bound) {
      const expected = Buffer.from(pageToken(...bound));
      const given = Buffer.from(token ?? "");
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
    /** A new cookie at each sign-in, so that a planted one is worth nothing. */
    signIn(account) {
      if (key) delete store.state.sessions[key];
      const others = (session?.accounts ?? []).filter(({ userId }) => userId !== account.userId);
      const fresh: Session = {
        sid: session?.sid ?? randomUUID(),
        accounts: [...others, { ...account, signedInAt: clock() }],
        usedAt: clock(),
      };
      const value = randomBytes(32).toString("base64url");
      store.state.sessions[sha256(value)] = fresh;
      setCookie(res, SESSION_COOKIE, value);
      return fresh;
    },
    signOut(account) {
      const left = (session?.accounts ?? []).filter(({ userId }) => userId !== account?.userId);
      if (account && session && left.length > 0) {
        session.accounts = left;
        return;
      }
      if (key) delete store.state.sessions[key];
      dropCookie(res, SESSION_COOKIE);
    },
  };
}
