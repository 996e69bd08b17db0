import type { Context } from "@microsoft/microsoft-graph-client";

/** The headers of a call, in whichever of its forms they were given. */
export const headersOf = ({ options }: Context): Headers => new Headers(options?.headers);

/** Sets one header, and leaves the others. */
export function setHeader(context: Context, name: string, value: string): void {
  const headers = headersOf(context);
  headers.set(name, value);
  // In place: the deadline knows a call by its options.
  context.options = Object.assign(context.options ?? {}, { headers: Object.fromEntries(headers) });
}
