import type { ReactNode } from "react";
import styles from "./home.module.css";

/** A line of a verdict: its label, then spaces, then what it says. Without a label it goes on. */
const LINE = /^(\S*)\s{2,}(.*)$/;

interface Row {
  readonly label: string;
  readonly text: string;
}

/** A verdict as the grader prints it, in columns that fold where the screen is narrow. */
export function Verdict({ text, caption }: { readonly text: string; readonly caption: ReactNode }): ReactNode {
  const [headline, ...lines] = text.split("\n");
  return (
    <figure className={styles["verdict"]}>
      <p className={styles["headline"]}>{headline}</p>
      <dl>
        {rowsOf(lines).flatMap(({ label, text }) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} says`}>{text}</dd>,
        ])}
      </dl>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function rowsOf(lines: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    const [, label = "", text = line] = LINE.exec(line) ?? [];
    const before = rows.at(-1);
    if (label === "" && before) rows[rows.length - 1] = { ...before, text: `${before.text} ${text}` };
    else rows.push({ label, text });
  }
  return rows;
}
