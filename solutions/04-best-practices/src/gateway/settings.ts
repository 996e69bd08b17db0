import { BlockList, isIP } from "node:net";
import { type EnvironmentReader, refuse, type Rule } from "@workshop/auth";

/** Addresses, and asked whether one is among them. */
export type Addresses = Pick<BlockList, "check">;

export interface GatewaySettings {
  /** `TRUSTED_PROXY`: what stands in front of this server and may say for whom it asks. false: nothing does. */
  readonly hop: Addresses | false;
}

const family = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** "10.0.0.4" or "10.0.0.0/24", of either family. A prefix of 0 would be everybody. */
function add(addresses: BlockList, text: string): boolean {
  const [address = "", prefix, ...more] = text.trim().split("/");
  const longest = isIP(address) === 6 ? 128 : 32;
  if (isIP(address) === 0 || more.length > 0) return false;
  if (prefix === undefined) addresses.addAddress(address, family(address));
  else if (!/^[1-9]\d{0,2}$/.test(prefix) || Number(prefix) > longest) return false;
  else addresses.addSubnet(address, Number(prefix), family(address));
  return true;
}

const addressesRule: Rule<BlockList> = (text) => {
  const addresses = new BlockList();
  const known = text.split(",").every((one) => add(addresses, one));
  return known
    ? { value: addresses }
    : refuse("has a part that is no address", "Write addresses or networks with commas between: 10.0.0.4, 10.1.0.0/24");
};

export function readGateway(reader: EnvironmentReader): GatewaySettings | undefined {
  const hop = reader.optional("TRUSTED_PROXY", false, addressesRule);
  return hop === undefined ? undefined : { hop };
}
