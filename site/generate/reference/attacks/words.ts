import type { Language } from "@workshop/grader";

interface Words {
  readonly title: string;
  readonly description: string;
  readonly intro: string;
  deckTitle(exercise: number, count: number): string;
  deckDescription(exercise: number): string;
  taskTitle(exercise: number, task: number, title: string): string;
  taskDescription(exercise: number, title: string): string;
  readonly sent: string;
  readonly safe: string;
  readonly why: string;
  readonly rule: string;
  readonly look: string;
  readonly control: string;
  readonly starter: string;
  readonly solution: string;
  readonly fell: string;
  readonly held: string;
  readonly blocked: string;
  readonly noExchange: string;
  readonly card: string;
  readonly task: string;
  readonly finding: string;
}

/** The gallery's own words; what a card says comes from the deck. */
export const galleryWords: Readonly<Record<Language, Words>> = {
  en: {
    title: "Attack gallery",
    description:
      "Every attack of this workshop, with what was really sent and what really came back: from the unsolved code, and from the solution.",
    intro:
      "Each card is one attack, or one promise of a good server, played on a real server. What you read here was recorded; tokens, codes, ids and ports are cut out.",
    deckTitle: (exercise, count) => `Exercise ${exercise}: ${count} cards`,
    deckDescription: (exercise) => `The attacks of exercise ${exercise}, by task.`,
    taskTitle: (exercise, task, title) => `${exercise}.${task} ${title}`,
    taskDescription: (exercise, title) => `The attacks of exercise ${exercise} on “${title}”, recorded.`,
    sent: "Sent",
    safe: "A safe server",
    why: "Why it matters",
    rule: "Rule",
    look: "Where to look",
    control: "Control",
    starter: "The code you start from",
    solution: "The solution",
    fell: "The attack succeeded",
    held: "The attack failed",
    blocked: "Not tried: a good request that it needs failed",
    noExchange: "Nothing went over HTTP for this card: it looks at files, processes or what was printed.",
    card: "card",
    task: "task",
    finding: "what it finds",
  },
  "zh-Hans": {
    title: "攻击陈列室",
    description: "本实验的每一种攻击，以及真实发送了什么、真实得到了什么：一份来自起始代码，一份来自参考答案。",
    intro:
      "每张卡片是一次攻击，或好服务器的一个承诺，都在真实的服务器上进行。这里的内容是录下来的；令牌、授权码、ID 和端口已经去掉。",
    deckTitle: (exercise, count) => `练习 ${exercise}：${count} 张卡片`,
    deckDescription: (exercise) => `练习 ${exercise} 的攻击，按任务排列。`,
    taskTitle: (exercise, task, title) => `${exercise}.${task} ${title}`,
    taskDescription: (exercise, title) => `练习 ${exercise} 中针对“${title}”的攻击，均为录制。`,
    sent: "发送",
    safe: "安全的服务器",
    why: "后果",
    rule: "规则",
    look: "查看",
    control: "对照",
    starter: "起始代码",
    solution: "参考答案",
    fell: "攻击成功",
    held: "攻击失败",
    blocked: "没有进行：它所需的正常请求失败了",
    noExchange: "这张卡片没有经过 HTTP：它看的是文件、进程或打印的内容。",
    card: "卡片",
    task: "任务",
    finding: "发现什么",
  },
};
