import type { Language } from "../language.ts";
import { say } from "./messages.ts";

/** A line that counts while cards are played, on a terminal only; `clear` takes it away before a verdict. */
export interface Counter {
  add(): void;
  clear(): void;
}

export function createCounter(language: Language, stream: NodeJS.WriteStream = process.stderr): Counter {
  let count = 0;
  const show = (text: string): void => void (stream.isTTY && stream.write(`\r\u001b[K${text}`));
  return {
    add: () => show(say(language, "playing", { count: ++count })),
    clear() {
      count = 0;
      show("");
    },
  };
}
