import type { Context, Middleware } from "@microsoft/microsoft-graph-client";
import type { OwnMemory, StoredAnswer } from "./memory.ts";
import { headersOf, setHeader } from "./request-headers.ts";

/** What changes an answer beside its address (RFC 9111 §4.1). */
const VARY = ["accept", "accept-language", "consistencylevel", "prefer"];
/** Whoever sends one of these wants no answer of yesterday, or not a whole one. */
const OWN_WISHES = ["cache-control", "if-match", "if-none-match", "range"];
/** Characters: what is larger is no answer about one person. */
const LARGEST = 100_000;

const isRead = ({ options }: Context): boolean => (options?.method?.toUpperCase() ?? "GET") === "GET";

function keyOf(context: Context): string {
  const { request } = context;
  const headers = headersOf(context);
  return JSON.stringify([
    typeof request === "string" ? request : request.url,
    ...VARY.map((name) => headers.get(name)),
  ]);
}

const toResponse = ({ text, contentType, etag }: StoredAnswer): Response =>
  new Response(text, { headers: { "content-type": contentType, ...(etag !== undefined && { etag }) } });

/**
 * Gives an owner their own answers again, for a while; then asks with `If-None-Match`, where Graph gave an ETag (RFC 9110 §13.1.2). It
 * stands behind the authentication: whoever gets no token gets no answer, either. A write, and a token that Graph refuses, end all that
 * is known.
 */
export class Remember implements Middleware {
  readonly #memory: OwnMemory;
  #next: Middleware | undefined;

  constructor(memory: OwnMemory) {
    this.#memory = memory;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    if (!isRead(context)) return this.#write(context);
    if (OWN_WISHES.some((name) => headersOf(context).has(name))) return this.#next?.execute(context);
    const key = keyOf(context);
    const known = this.#memory.find(key);
    if (known && known.freshUntil > Date.now()) {
      context.response = toResponse(known);
      return;
    }
    if (known?.etag !== undefined) setHeader(context, "if-none-match", known.etag);
    await this.#next?.execute(context);
    await this.#learn(context, key, known);
  }

  async #write(context: Context): Promise<void> {
    try {
      await this.#next?.execute(context);
    } finally {
      this.#memory.forgetAnswers();
    }
  }

  async #learn(context: Context, key: string, known: StoredAnswer | undefined): Promise<void> {
    const { response } = context;
    if (response?.status === 401) this.#memory.forgetAnswers();
    const answer = response?.status === 304 ? known : await readAnswer(response);
    if (!answer) return;
    context.response = toResponse(answer);
    if (answer.text.length <= LARGEST)
      this.#memory.keep(key, { ...answer, freshUntil: Date.now() + this.#memory.fresh });
  }
}

/** What may be kept: a whole answer in JSON, unless Graph forbids it (RFC 9111 §5.2.2.5). */
async function readAnswer(response: Response | undefined): Promise<StoredAnswer | undefined> {
  const contentType = response?.headers.get("content-type") ?? "";
  const mayKeep = response?.status === 200 && /^application\/json\b/i.test(contentType);
  if (!mayKeep || /\bno-store\b/i.test(response.headers.get("cache-control") ?? "")) return undefined;
  return { text: await response.text(), contentType, etag: response.headers.get("etag") ?? undefined, freshUntil: 0 };
}
