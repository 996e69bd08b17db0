import type { Language } from "../language.ts";

/** The reporter's own words. A missing key in a language does not compile. */
const en = {
  fail: "FAIL",
  blocked: "BLOCKED",
  task: "task",
  sent: "Sent",
  got: "Got",
  safe: "Safe",
  why: "Why",
  rule: "Rule",
  look: "Look",
  control: "Control",
  next: "Next",
  pass: "PASS",
  skipped: "not played",
  controlFailed: "a good request failed, so nothing is proved yet",
  hint: "a hint: {command}",
  heading: "Exercise {exercise}, graded: {answer}",
  waiting: "{count} more wait behind this one (--all shows them).",
  tally: "{held} of {all} cards held in {seconds} s.",
  notPlayed: "Not played on a real tenant: {cards}. {reason}",
  notRun: "NOT RUN ({count})  {cards}. {reason}",
  missing:
    "Needs {program}, and this machine has none: that is your set-up, not your code. " +
    "To run: {command}, or set {variable}.",
  useWsl: "run the workshop in WSL, with Redis and nginx from its package manager",
  everyCard: "PASS  Every attack failed: {all} of {all} cards held in {seconds} s.",
  everyPlayedCard: "PASS  Every attack tried failed: {all} of {all} cards held in {seconds} s; {notRun} not run.",
  passNext: "Compare with the solution: {command}",
  yourCode: "YOUR CODE",
  setUp: "YOUR SET-UP",
  grader: "OUR GRADER",
  network: "THE NETWORK",
  graderHelp: "This is not your fault. Please report it with the lines above.",
  networkHelp: "Check the connection or the proxy, then run the same command again.",
  setUpHelp: "{command} names what is wrong and the fix.",
  playing: "Attacking your server: {count} cards played …",
  watching: "Watching your files. Save one to grade again; q or Ctrl-C ends.",
  ended:
    "Servers of yours that ended by themselves while cards were played: {count}. Cards may have failed for that alone. " +
    "The last words of the first one ({how}):",
  withCode: "exit code {code}",
  bySignal: "signal {signal}",
  endedSilently: "It wrote nothing to stderr.",
  gradingRest: "the others are being graded …",
} as const;

const zhHans: Record<keyof typeof en, string> = {
  fail: "未通过",
  blocked: "受阻",
  task: "任务",
  sent: "发送",
  got: "得到",
  safe: "应当",
  why: "后果",
  rule: "规则",
  look: "查看",
  control: "对照",
  next: "下一步",
  pass: "通过",
  skipped: "未进行",
  controlFailed: "一个正常请求失败了，因此还证明不了什么",
  hint: "提示：{command}",
  heading: "练习 {exercise}，评分对象：{answer}",
  waiting: "后面还有 {count} 张卡片（--all 全部显示）。",
  tally: "{all} 张卡片守住了 {held} 张，用时 {seconds} 秒。",
  notPlayed: "未在真实租户上进行：{cards}。{reason}",
  notRun: "未运行  {count} 张卡片：{cards}。{reason}",
  missing:
    "它们需要 {program}，而这台机器上没有：这属于你的环境，与你的代码无关。" +
    "要运行它们：{command}，或者设置环境变量 {variable}。",
  useWsl: "在 WSL 中运行本工作坊，并用其中的包管理器安装 Redis 和 nginx",
  everyPlayedCard: "通过  已进行的攻击全部失败：{all} 张卡片全部守住，用时 {seconds} 秒；另有 {notRun} 张未运行。",
  everyCard: "通过  所有攻击都失败了：{all} 张卡片全部守住，用时 {seconds} 秒。",
  passNext: "与参考答案对比：{command}",
  yourCode: "你的代码",
  setUp: "你的环境",
  grader: "我们的评分器",
  network: "网络",
  graderHelp: "这不是你的错。请把上面的内容报告给我们。",
  networkHelp: "检查网络连接或代理，然后重新运行同一条命令。",
  setUpHelp: "{command} 会指出问题和解决办法。",
  playing: "正在攻击你的服务器：已完成 {count} 张卡片……",
  watching: "正在监视你的文件。保存后会重新评分；按 q 或 Ctrl-C 结束。",
  ended: "在进行卡片期间自行结束的服务器：{count} 个。有些卡片可能只是因此才没有守住。第一个（{how}）最后的输出：",
  withCode: "退出码 {code}",
  bySignal: "信号 {signal}",
  endedSilently: "它没有向 stderr 写任何内容。",
  gradingRest: "正在评其余的卡片……",
};

/** A sentence of the reporter, filled in. */
export function say(language: Language, key: keyof typeof en, facts: Record<string, string | number> = {}): string {
  const text = (language === "en" ? en : zhHans)[key];
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
