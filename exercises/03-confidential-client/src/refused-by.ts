import type { Response } from "express";

/** Which rule refused a request. What is first in line stays: a later one only carries the news. */
export function noteRefusal({ locals }: Pick<Response, "locals">, rule: string): void {
  locals["refusedBy"] ??= rule;
}

/** The rule that `noteRefusal` noted. */
export function refusedBy({ locals }: Pick<Response, "locals">): string | undefined {
  return locals["refusedBy"] as string | undefined;
}
