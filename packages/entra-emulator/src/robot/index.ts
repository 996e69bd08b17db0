/** Signs in without a browser, on the same pages as a person: parses forms, keeps cookies. */
import { type Client, type Visited, createClient } from "./http.ts";
import { type Person, nextMove } from "./moves.ts";
import { type TenantPage, readTenantPage } from "./page.ts";

export type { Person } from "./moves.ts";

export interface SignInResult {
  /** Ids of the tenant's pages, in the order they were shown. */
  readonly pages: string[];
  /** Of the last answer; 0 when nobody listened there. */
  readonly status: number;
  /** The address in the bar at the end. */
  readonly landedOn: string;
  /** Every address that redirected on the way there, in order. */
  readonly through: readonly string[];
  /** The text of the error that stopped us at the tenant ("AADSTS50126: …"). */
  readonly error?: string;
  /** What a form_post delivered. */
  readonly delivered?: Readonly<Record<string, string>>;
  /** The last answer's body. */
  readonly body: string;
}

export interface DeviceResult {
  readonly pages: string[];
  readonly error?: string;
}

/** A form that is sent, of a page that is not the tenant's (an application's own consent page). */
export interface Submission {
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
}

/** One cookie jar: one person's browser. */
export interface Browser {
  /** Walks from an authorize URL (or from a page or form that redirects there) to where the sign-in ends. */
  signIn(start: string | Submission, person: Person): Promise<SignInResult>;
  enterDeviceCode(verificationUri: string, userCode: string, person: Person): Promise<DeviceResult>;
  /** Opens an address with this browser's cookies and follows redirects. */
  open(url: string): Promise<Visited>;
}

const MOST_PAGES = 15;
const ENDS_WELL = new Set(["device-done", "home", "signed-out"]);

interface Walk {
  readonly last: Visited;
  readonly through: readonly string[];
  readonly pages: string[];
  readonly stoppedAt: TenantPage | undefined;
  readonly delivered: Readonly<Record<string, string>> | undefined;
}

async function walk(client: Client, start: Visited, person: Person): Promise<Walk> {
  const pages: string[] = [];
  const typed = new Set<string>();
  let delivered: Walk["delivered"];
  let last = start;
  const through = [...start.through];
  for (let page = readTenantPage(last); page && pages.length < MOST_PAGES; page = readTenantPage(last)) {
    pages.push(page.id);
    const move = nextMove(page, person, typed);
    if (!move || !page.form) return { last, through, pages, stoppedAt: page, delivered };
    typed.add(page.id);
    if (page.id === "form-post") delivered = page.form.fields;
    last = await client.navigate({ method: "POST", url: page.form.action, form: { ...page.form.fields, ...move } });
    through.push(...last.through);
  }
  return { last, through, pages, stoppedAt: undefined, delivered };
}

function errorOf({ stoppedAt, pages }: Walk): { error?: string } {
  if (pages.length >= MOST_PAGES) return { error: "The sign-in did not end after fifteen pages." };
  if (!stoppedAt || ENDS_WELL.has(stoppedAt.id)) return {};
  return { error: stoppedAt.problem ?? `Stopped at the page "${stoppedAt.id}".` };
}

/** A browser that trusts this CA and no other for https. */
export function createBrowser({ caCertificate }: { caCertificate: string }): Browser {
  const client = createClient(caCertificate);
  const open = (url: string) => client.navigate({ method: "GET", url });
  return {
    open,
    async signIn(start, person) {
      const first = typeof start === "string" ? open(start) : client.navigate({ method: "POST", ...start });
      const result = await walk(client, await first, person);
      const { last, through, pages, delivered } = result;
      return {
        pages,
        through,
        status: last.status,
        landedOn: last.url,
        body: last.body,
        ...(delivered && { delivered }),
        ...errorOf(result),
      };
    },
    async enterDeviceCode(verificationUri, userCode, person) {
      const first = await open(verificationUri);
      const page = readTenantPage(first);
      if (!page?.form) return { pages: [], error: `There is no form at ${verificationUri} (status ${first.status}).` };
      const form = { ...page.form.fields, user_code: userCode, step: "start" };
      const result = await walk(client, await client.navigate({ method: "POST", url: page.form.action, form }), person);
      return { pages: [page.id, ...result.pages], ...errorOf(result) };
    },
  };
}
