import { themes, type PrismTheme } from "prism-react-renderer";

/** As Visual Studio Code colours, with two of its colours darkened until they are read on white (WCAG 1.4.3). */
export const lightCode: PrismTheme = {
  ...themes.vsLight,
  plain: { color: "#1b1f24", backgroundColor: "#f6f7f9" },
  styles: [
    ...themes.vsLight.styles,
    { types: ["comment"], style: { color: "#2c6e2f" } },
    { types: ["attr-name"], style: { color: "#b3261e" } },
    { types: ["number", "inserted"], style: { color: "#0b6b4f" } },
    { types: ["variable", "parameter"], style: { color: "#0b6b4f" } },
    { types: ["function"], style: { color: "#7a3e00" } },
    { types: ["class-name", "maybe-class-name"], style: { color: "#1c6486" } },
    { types: ["operator", "punctuation"], style: { color: "#1b1f24" } },
  ],
};

export const darkCode: PrismTheme = { ...themes.oceanicNext, plain: { color: "#e4e8ee", backgroundColor: "#161b22" } };
