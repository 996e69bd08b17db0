// node --expose-gc --import …/report-memory.mjs: the process says how much it holds, after collecting what it does not.
process.on("message", () => {
  globalThis.gc();
  process.send({ heapUsed: process.memoryUsage().heapUsed });
});
// A test that is killed leaves nobody behind.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
// It ends when it would end without being asked questions.
process.channel?.unref();
