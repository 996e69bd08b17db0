/**
 * The same commands for PowerShell, where they differ. Only what our READMEs use is known; anything else is the same
 * in both shells.
 */
export function toPowerShell(script: string): string {
  return script.split("\n").map(lineToPowerShell).join("\n");
}

function lineToPowerShell(line: string): string {
  return line
    .replace(/^cp (\S+) (\S+)/, "Copy-Item $1 $2")
    .replace(/^export (\w+)=\$\((.+)\)$/, (_, name: string, command: string) => `$env:${name} = (${command})`)
    .replace(/^export (\w+)=(.+)$/, (_, name: string, value: string) => `$env:${name} = "${value}"`)
    .replace(/^([A-Z][A-Z_]+)=(\S+) (?=\S)/, (_, name: string, value: string) => `$env:${name} = "${value}"; `)
    .replace(/ \\$/, " `");
}
