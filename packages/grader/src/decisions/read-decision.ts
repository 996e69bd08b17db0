import { z } from "zod";

/** Characters. An event of the audit has about 500; a line that is longer is none. */
export const LONGEST_LINE = 8_000;

const GUID = "[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}";
/** What does not have the form of its key may be anything, a secret too, and is left out. */
const known = (form: RegExp) => z.string().max(200).regex(form).optional().catch(undefined);

const decision = z.object({
  event: z.literal("decision"),
  time: z.iso.datetime(),
  decision: z.enum(["allowed", "refused", "failed"]),
  status: z.int().min(0).max(599),
  /** Milliseconds. */
  duration: z.number().min(0).max(1e9),
  /** `tid.oid` */
  who: known(new RegExp(`^${GUID}\\.${GUID}$`)),
  client: known(new RegExp(`^(?:${GUID}|https?://[\\w.:/~-]+)$`)),
  tool: known(/^[A-Za-z][\w-]{0,39}$/),
  rule: known(/^[A-Za-z]{1,20}(?:[ _-][A-Za-z]{1,20}){0,4}$/),
  method: known(/^(?:GET|POST|DELETE|other)$/),
  endpoint: known(/^(?:\/|(?:\/[a-z-]{1,20}){1,3}|other)$/),
});

/** An event of the audit that exercise 4 asks for: what became of one request. */
export type Decision = z.infer<typeof decision>;

/**
 * Reads a line that a server wrote. Keys that are not in the contract of exercise 4 (its README, "Audit") are dropped.
 * @returns undefined for a line that is no event of the audit
 */
export function readDecision(line: string): Decision | undefined {
  if (line.length > LONGEST_LINE || !line.startsWith("{")) return undefined;
  try {
    return decision.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
