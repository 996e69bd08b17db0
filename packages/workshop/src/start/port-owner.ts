import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";

export interface PortOwner {
  readonly pid: number;
  readonly command: string;
}

/** Nobody listens on this port of the loopback interface. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Who listens on a port, where that is cheap to know and ours to see; undefined elsewhere. */
export function findPortOwner(port: number): PortOwner | undefined {
  if (process.platform === "linux") return findOnLinux(port);
  return process.platform === "darwin" ? findWithLsof(port) : undefined;
}

function findOnLinux(port: number): PortOwner | undefined {
  const sockets = listeningSockets(port);
  if (sockets.size === 0) return undefined;
  const pid = attempt(() => readdirSync("/proc"))
    ?.filter((name) => /^\d+$/.test(name))
    .find((name) => openSockets(name).some((socket) => sockets.has(socket)));
  if (!pid) return undefined;
  const line = attempt(() => readFileSync(`/proc/${pid}/cmdline`, "utf8")) ?? "";
  return { pid: Number(pid), command: line.replaceAll("\0", " ").trim() };
}

/** `socket:[inode]` of every listener on the port, from the kernel's table: column 2 address:port, 4 state, 10 inode. */
function listeningSockets(port: number): Set<string> {
  const LISTEN = "0A";
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const rows = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap(
    (table) => attempt(() => readFileSync(table, "utf8").split("\n")) ?? [],
  );
  const columns = rows.map((row) => row.trim().split(/\s+/));
  return new Set(
    columns.filter((row) => row[3] === LISTEN && row[1]?.endsWith(wanted)).map((row) => `socket:[${row[9]}]`),
  );
}

function openSockets(pid: string): string[] {
  const handles = attempt(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return handles.flatMap((handle) => attempt(() => readlinkSync(`/proc/${pid}/fd/${handle}`)) ?? []);
}

function findWithLsof(port: number): PortOwner | undefined {
  const run = spawnSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fpc"], { encoding: "utf8" });
  const pid = /^p(\d+)$/m.exec(run.stdout ?? "")?.[1];
  const command = /^c(.+)$/m.exec(run.stdout ?? "")?.[1];
  return pid && command ? { pid: Number(pid), command } : undefined;
}

/** Processes and their files come and go while they are read. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
