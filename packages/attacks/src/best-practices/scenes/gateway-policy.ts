import { DOMParser, type Document, type Element, onErrorStopParsing } from "@xmldom/xmldom";

/** A policy document of Azure API Management, as far as it says what becomes of a request. */
export interface GatewayPolicy {
  /** Every policy of that name in a section that nothing makes conditional, in order. */
  always(section: "inbound" | "backend", name: string): readonly Element[];
}

/** @returns undefined when the text is no policy document */
export function readPolicy(xml: string): GatewayPolicy | undefined {
  const root = parse(xml)?.documentElement;
  if (root?.tagName !== "policies") return undefined;
  const inSection = (name: string): Element[] =>
    childrenOf(root)
      .filter((one) => one.tagName === name)
      .flatMap(childrenOf);
  return { always: (section, name) => inSection(section).filter((one) => one.tagName === name) };
}

function parse(xml: string): Document | undefined {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml");
  } catch {
    return undefined;
  }
}

/** Only elements. */
export const childrenOf = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

/** The text of every element of that name below another. */
export const textsIn = (element: Element, name: string): string[] =>
  Array.from(element.getElementsByTagName(name), (one) => (one.textContent ?? "").trim()).filter(Boolean);

/** What the server gets in a header in which a client sends something of its own. */
export function passesOn(policy: GatewayPolicy, header: string): boolean {
  const isAbout = (one: Element): boolean => one.getAttribute("name")?.toLowerCase() === header.toLowerCase();
  const last = policy.always("inbound", "set-header").filter(isAbout).at(-1);
  // "override" is what happens when nothing is said; "skip" and "append" leave what the client wrote.
  return !last || ["skip", "append"].includes(last.getAttribute("exists-action") ?? "override");
}
