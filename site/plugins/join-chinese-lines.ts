interface Node {
  readonly type: string;
  value?: string;
  readonly children?: readonly Node[];
}

const CHINESE = "[\\p{Script=Han}，。；：、！？（）《》“”‘’「」…—]";
/** The end of a line of source, between two characters of Chinese. */
const BREAK = new RegExp(`(?<=${CHINESE})\\n(?=${CHINESE})`, "gu");

/**
 * A line of source that ends is a space in HTML. Between Chinese characters there is none, so lines are put together there
 * (CSS Text 3 §4.1.3 lets browsers do that; Chromium does not).
 */
export function joinChineseLines(): (tree: Node) => void {
  return function join(node: Node): void {
    if (node.type === "text" && node.value) node.value = node.value.replaceAll(BREAK, "");
    node.children?.forEach(join);
  };
}
