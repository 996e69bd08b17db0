import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";

const asked = new Map<string, ReturnType<typeof ask>>();

const ask = (name: string) => lookup(name, { all: true });

/** As Node's own, but it asks for a name once: a grade connects a thousand times, and asking costs as much as a request. */
export const lookupOnce: LookupFunction = (name, { all }, answer) => {
  const addresses = asked.get(name) ?? ask(name);
  asked.set(name, addresses);
  addresses.then(
    ([first, ...others]) => {
      if (!first) answer(Object.assign(new Error(`${name} has no address`), { code: "ENOTFOUND" }), "");
      else if (all) answer(null, [first, ...others]);
      else answer(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => answer(error, ""),
  );
};
