import type { PageMaker } from "../page.ts";

const WORDS = {
  en: {
    title: "Reference",
    description: "Errors, attacks, tokens, settings, commands and words: made from the code of this workshop.",
    body: [
      "Nothing here is written by hand where code can say it, so nothing here is out of date.",
      "- [AADSTS error index](./aadsts.mdx): what it says, why you got it, what to change\n- [Attack gallery](./attacks/index.mdx): every attack, recorded\n- [Token museum](./tokens.mdx): may my server accept this?\n- [How like Entra the tenant is](./fidelity.mdx)\n- [Proof that the grading is right](./proof.mdx)\n- [Command line](./command-line.mdx) and [configuration variables](./settings.mdx)\n- API of [@workshop/auth](./api-auth.mdx) and [@workshop/graph](./api-graph.mdx)\n- [Glossary](./glossary.mdx)",
    ].join("\n\n"),
  },
  "zh-Hans": {
    title: "参考",
    description: "错误、攻击、令牌、设置、命令和术语：由本实验的代码生成。",
    body: [
      "凡是代码能说明的，这里都不用手写，所以不会过时。",
      "- [AADSTS 错误索引](./aadsts.mdx)：它说什么，为什么会得到它，该改什么\n- [攻击陈列室](./attacks/index.mdx)：每一种攻击的录制\n- [令牌博物馆](./tokens.mdx)：我的服务器可以接受它吗？\n- [本机租户有多像 Entra](./fidelity.mdx)\n- [证明：评分是对的](./proof.mdx)\n- [命令行](./command-line.mdx)和[配置变量](./settings.mdx)\n- [@workshop/auth](./api-auth.mdx) 和 [@workshop/graph](./api-graph.mdx) 的 API\n- [术语表](./glossary.mdx)",
    ].join("\n\n"),
  },
} as const;

/** What the reference holds. */
export const overviewPage: PageMaker = (language) => [{ path: "reference/index.mdx", position: 0, ...WORDS[language] }];
