import { type Blame, workshopCommand } from "@workshop/grader";

const BLAMES: Record<Blame, string> = {
  none: "完成",
  "your-code": "你的代码",
  "set-up": "环境",
  grader: "我们的错",
  network: "网络",
};

const HELP_TITLES: Record<string, string> = {
  Usage: "用法",
  Commands: "命令",
  Options: "选项",
};

interface Section {
  title?: string;
  body: string;
}

const translateBody = (body: string): string =>
  body
    .replace("Display this message", "显示这份说明")
    .replace("Display version number", "显示版本号")
    .replaceAll(/ ?\(default: ([^)]*)\)/g, "（默认 $1）");

export const cli = {
  unknown: (typed: string, meant: string | undefined, names: string[]) =>
    `环境：没有“${typed}”这个命令。${meant ? `是不是想输入“${meant}”？` : ""}\n可用的命令：${names.join("、")}。详见 ${workshopCommand("--help")}`,
  usage: (reason: string) => `环境：命令行有误（${reason}）。加上 --help 可以查看这个命令的用法。`,
  failed: (blame: Blame, message: string) => `${BLAMES[blame]}：${message}`,
  notANumber: (option: string, value: string, from: number, to: number) =>
    `${option} 需要 ${from} 到 ${to} 之间的整数，而不是“${value}”。`,
};

export const help = {
  start: "启动租户和本地页面，按 Ctrl-C 结束",
  threats: "练习的威胁模型，由上一次评分自动打勾（默认 04）",
  markdown: "输出 Markdown 表格，可放进设计文档",
  status: "我做到哪里了：守住的卡片、下一步、用过的提示",
  check: "给练习评分（等同于 在练习文件夹里 npm test）",
  run: "运行练习里的程序，并信任租户的证书，例如 run 01 register.ts",
  hint: "某个任务的下一级提示，例如 02.1",
  diff: "你的 src 与参考答案的差异",
  reset: "恢复初始代码；你的文件会另存",
  catchUp: "把参考答案放进练习；你的文件会另存",
  doctor: "检查这台机器有什么问题、怎么修",
  attack: "攻击归你所有的服务器，或者看看初始代码会放进什么（--evil）",
  attackUrl: "服务器的 MCP 端点，例如 http://localhost:3001/mcp",
  token: "服务器接受的令牌（最好设置 MCP_TOKEN，这样不会出现在进程列表里）",
  card: "只进行这一张卡片，例如 ENTRA-3.01",
  htmlFile: "把可以转交他人的报告写入这个文件",
  yesIOwnIt: "另一台机器上的服务器归我所有，或者所有者已同意",
  evil: "用练习 3 的全部卡片攻击你的 src，讲述攻击者得到了什么",
  prove: "证明评分程序判得对",
  port: "租户的端口",
  pagePort: "本地页面的端口",
  sitePort: "文档站点的端口",
  noSite: "不提供文档站点",
  checkOnly: "逐个请求每个地址，报告结果后退出",
  open: "在浏览器中打开本地页面",
  watch: "每次保存后重新评分",
  again: "再看一遍上一级提示",
  level: "直接看某一级，1（点拨）到 5（答案）",
  hintReset: "忘掉这个任务已用的提示",
  stat: "只列出每个文件的增删行数",
  yes: "替换文件前不再询问",
  repeats: "每份参考答案打乱顺序重复评分的次数",
  jobs: "同时进行的评分数",
  quick: "用尽量少的已知错误让每张卡片失守一次，只运行相关的卡片",
  lang: "消息语言：en 或 zh-Hans",
  plain: "不使用颜色",
  json: "只输出一个 JSON 值",
  translate: ({ title, body }: Section): Section => ({
    ...(title === undefined ? {} : { title: HELP_TITLES[title] ?? title }),
    body: translateBody(body),
  }),
};
