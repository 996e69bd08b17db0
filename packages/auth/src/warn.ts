/** One line on stderr. stdout belongs to JSON-RPC: https://modelcontextprotocol.io/specification (transports, stdio). */
export function warnOnStderr(message: string): void {
  process.stderr.write(`${message.replaceAll(/\s*[\r\n]+\s*/g, " ")}\n`);
}
