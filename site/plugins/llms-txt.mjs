export default function llmsTxt() { return { name: "llms-txt" }; }
