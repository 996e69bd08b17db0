// A server's token cache in a process of its own. It obeys over IPC, so that stdout must stay empty.
import { createTokenCachePlugin } from "../../src/index.ts";
import { createMemory } from "../msal-memory.ts";

export type Order =
  | { readonly do: "signIn"; readonly name: string; readonly version?: number }
  | { readonly do: "signInAll"; readonly names: readonly string[] }
  | { readonly do: "signOut"; readonly name: string }
  | { readonly do: "users" }
  | { readonly do: "writeForever" };

const memory = createMemory(createTokenCachePlugin({ directory: process.argv[2] ?? "" }));

async function obey(order: Order): Promise<unknown> {
  if (order.do === "signIn") return memory.signIn(order.name, order.version);
  if (order.do === "signInAll") return Promise.all(order.names.map((name) => memory.signIn(name)));
  if (order.do === "signOut") return memory.signOut(order.name);
  if (order.do === "users") return memory.users();
  for (let version = 1; ; version++) {
    await memory.signIn("ada", version);
    process.send?.({ written: version });
  }
}

process.on("message", (order: Order) => {
  obey(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ failure: String(error) }),
  );
});
process.send?.({ ready: true });
