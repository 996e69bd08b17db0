/** A form of a page that is not ours: where it goes, what it carries, and the buttons that send it. */
export interface HtmlForm {
  readonly action: string;
  readonly method: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly buttons: readonly { readonly label: string; readonly name: string; readonly value: string }[];
}

const NAMED = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos|#39));/gi;
const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of HTML with its character references resolved. */
export function plain(text: string): string {
  return text.replaceAll(NAMED, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return CHARACTERS[(name ?? "").toLowerCase()] ?? whole;
  });
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : plain(value);
}

const tags = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, "gi"))].map(([tag]) => tag);

const textIn = (html: string): string => plain(html.replaceAll(/<[^>]*>/g, "")).trim();

function buttonsOf(html: string): HtmlForm["buttons"] {
  const buttons = [...html.matchAll(/<button\b[^>]*>([\s\S]*?)<\/button>/gi)].map(([tag, label = ""]) => ({
    label: textIn(label),
    name: attribute(tag, "name") ?? "",
    value: attribute(tag, "value") ?? "",
  }));
  const inputs = tags(html, "input")
    .filter((tag) => attribute(tag, "type")?.toLowerCase() === "submit")
    .map((tag) => ({
      label: attribute(tag, "value") ?? "",
      name: attribute(tag, "name") ?? "",
      value: attribute(tag, "value") ?? "",
    }));
  return [...buttons, ...inputs];
}

/** The forms of a page. @param url of the page, which relative addresses start from */
export function formsOf(html: string, url: string): readonly HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)].map(([, head = "", inside = ""]) => ({
    action: new URL(attribute(`<form ${head}>`, "action") ?? "", url).href,
    method: (attribute(`<form ${head}>`, "method") ?? "get").toUpperCase(),
    fields: Object.fromEntries(
      tags(inside, "input")
        .filter((tag) => attribute(tag, "type")?.toLowerCase() !== "submit")
        .map((tag) => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""]),
    ),
    buttons: buttonsOf(inside),
  }));
}

const YES = /allow|accept|approve|agree|continue|grant|yes|sign in|允许|同意|接受|继续|是/i;
const NO = /deny|decline|cancel|reject|refuse|disallow|\bno\b|\bnot\b|n['’]t\b|拒绝|取消|否|不/i;

type Answer = "accept" | "decline";

/** What a text says; undefined when it says neither, or has words of both: "Don't allow", "不允许". */
function answerIn(text: string): Answer | undefined {
  const [yes, no] = [YES.test(text), NO.test(text)];
  return yes === no ? undefined : yes ? "accept" : "decline";
}

/** What a person reads on a button; where that has words of both, its value decides, and else it is a no. */
function meaningOf(label: string, value = ""): Answer | undefined {
  return answerIn(label) ?? answerIn(value) ?? (NO.test(label) ? "decline" : undefined);
}

/** Presses the button that a person would press to say yes or no. @returns what is sent, or undefined without such a button */
export function press(
  forms: readonly HtmlForm[],
  answer: Answer,
): { url: string; form: Record<string, string> } | undefined {
  for (const { action, fields, buttons } of forms) {
    const button = buttons.find(({ label, value }) => meaningOf(label, value) === answer);
    if (button) return { url: action, form: { ...fields, ...(button.name && { [button.name]: button.value }) } };
  }
  return undefined;
}

/** Where the link leads that says no. */
export function linkThatSaysNo(html: string, url: string): string | undefined {
  const links = [...html.matchAll(/<a\b[^>]*>([\s\S]*?)<\/a>/gi)].map(([tag, inside = ""]) => ({
    label: textIn(inside),
    href: attribute(tag, "href") ?? "",
  }));
  const no = links.find(({ label }) => meaningOf(label) === "decline");
  return no && URL.canParse(no.href, url) ? new URL(no.href, url).href : undefined;
}
