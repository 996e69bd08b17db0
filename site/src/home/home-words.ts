/** The start page's words. */
export const homeWords = {
  en: {
    title: "Securing MCP servers with Microsoft Entra ID",
    description:
      "A workshop that attacks your MCP server until it is safe: Microsoft Entra ID, offline, in one afternoon.",
    headline: "Your MCP server, attacked until it is safe",
    lead: "Give an MCP server a sign-in with Microsoft Entra ID. Watch real attacks on your own code succeed. Fix it, save, and watch them fail. In one afternoon, offline, without an Azure account: the tenant runs on your machine.",
    start: "Start with exercise 1",
    learn: "Why an open server is an open door",
    command: "You need Node 20.19 or newer, and nothing else:",
    verdict: "A real verdict, on the code you start from:",
    exercises: "Exercises",
    gallery: "Attack gallery",
    galleryText: "Every attack, with what was sent and what came back.",
    errors: "AADSTS index",
    errorsText: "What the error says, why you got it, what to change.",
  },
  "zh-Hans": {
    title: "用 Microsoft Entra ID 保护 MCP 服务器",
    description: "一个不断攻击你的 MCP 服务器、直到它安全为止的动手实验：Microsoft Entra ID，离线，一个下午。",
    headline: "攻击你的 MCP 服务器，直到它安全",
    lead: "为 MCP 服务器加上 Microsoft Entra ID 登录。看真实的攻击在你自己的代码上得手；改好，保存，再看它们失败。一个下午，离线，不需要 Azure 帐户：租户就在你的机器上运行。",
    start: "从练习 1 开始",
    learn: "开放的服务器为何等于敞开的门",
    command: "只需要 Node 20.19 或更高版本：",
    verdict: "一份真实的判定，来自起始代码：",
    exercises: "练习",
    gallery: "攻击陈列室",
    galleryText: "每一种攻击，以及发送了什么、得到了什么。",
    errors: "AADSTS 错误索引",
    errorsText: "它说什么，为什么会得到它，该改什么。",
  },
} as const;
