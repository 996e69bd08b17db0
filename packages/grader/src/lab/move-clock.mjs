// Loaded into a learner's server whose clock a card moves: dates, timers and the stopwatch go ahead together, as on a
// machine that slept. Node's own timers (sockets, keep-alive, AbortSignal.timeout) stay with the real clock, and so does
// the validity of TLS certificates: a connection that is open stays open.
import { createRequire, syncBuiltinESMExports } from "node:module";
import { performance } from "node:perf_hooks";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const RealDate = Date;
const realNow = Date.now;
const realStopwatch = performance.now.bind(performance);
const { setTimeout: realTimeout, setInterval: realInterval } = globalThis;

/** Milliseconds. */
let ahead = Number(process.env.WORKSHOP_CLOCK_AHEAD ?? 0) * 1000;
const now = () => realNow() + ahead;

RealDate.now = now;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
});
RealDate.prototype.constructor = globalThis.Date;
performance.now = () => realStopwatch() + ahead;

/**
 * Node's own names for the insides of a timer (lib/internal/timers.js): what `refresh` counts from, and whether it was
 * ended.
 */
const [DELAY, ENDED] = ["_idleTimeout", "_destroyed"];

/** Live timer → when it is due, by the moved clock. */
const waiting = new Map();

function keep(timer, delay) {
  waiting.set(timer, now() + delay);
  if (waiting.size % 1000 === 0) forgetEnded();
}

function forgetEnded() {
  for (const timer of waiting.keys()) if (timer[ENDED]) waiting.delete(timer);
}

const delayOf = (wanted) => (wanted >= 1 && wanted <= 2 ** 31 - 1 ? Number(wanted) : 1);

/** A real timer, whose rest can be shortened. @param onFire what happens to it before its callback */
function movable(start, callback, wanted, given, onFire) {
  const delay = delayOf(wanted);
  const fire = (...args) => {
    onFire(timer, delay);
    callback(...args);
  };
  const timer = start(typeof callback === "function" ? fire : callback, delay, ...given);
  timer.refresh = () => {
    keep(timer, delay);
    return restart(timer, delay);
  };
  keep(timer, delay);
  return timer;
}

const Timeout = Object.getPrototypeOf(realTimeout(() => undefined));

function restart(timer, delay) {
  timer[DELAY] = delay;
  return Timeout.refresh.call(timer);
}

const setTimeoutMoved = (callback, wanted, ...given) =>
  movable(realTimeout, callback, wanted, given, (timer) => waiting.delete(timer));
const setIntervalMoved = (callback, wanted, ...given) => movable(realInterval, callback, wanted, given, keep);

/** As timers/promises has it. */
function sleep(delay, value, { signal, ref = true } = {}) {
  return new Promise((resolve, reject) => {
    const refuse = () => {
      const error = new Error("The operation was aborted", { cause: signal.reason });
      reject(Object.assign(error, { name: "AbortError", code: "ABORT_ERR" }));
    };
    if (signal?.aborted) return refuse();
    const abort = () => {
      clearTimeout(timer);
      refuse();
    };
    const timer = setTimeoutMoved(() => {
      signal?.removeEventListener("abort", abort);
      resolve(value);
    }, delay);
    if (!ref) timer.unref();
    signal?.addEventListener("abort", abort, { once: true });
  });
}

setTimeoutMoved[promisify.custom] = sleep;
for (const place of [globalThis, require("node:timers")]) {
  place.setTimeout = setTimeoutMoved;
  place.setInterval = setIntervalMoved;
}
require("node:timers/promises").setTimeout = sleep;
syncBuiltinESMExports();

/** Timers whose time has come fire at once, an interval once; the others have less to wait. */
function move(seconds) {
  ahead += seconds * 1000;
  forgetEnded();
  for (const [timer, due] of waiting) restart(timer, Math.max(1, due - now()));
}

// Does not keep the server alive: stay-with-parent.mjs took care of that.
process.on("message", (message) => {
  if (typeof message?.moveClock !== "number") return;
  move(message.moveClock);
  process.send({ clockMoved: message.moveClock });
});
