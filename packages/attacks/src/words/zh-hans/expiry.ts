import type { expiry as english } from "../en/expiry.ts";
import type { SameCards } from "../words.ts";

const WORKED = "此前 getUserDetails 得到了回答";
const LISTENED = "调用得到了回答，流也开着";

/** 练习 4，任务 3。 */
export const expiry: SameCards<typeof english> = {
  "ENTRA-4.16": {
    title: "Entra 停了十二分钟，Ada 就没法工作",
    sent: "令牌第 50 分钟时调用一次；随后 Entra 不可用，第 62 分钟再调用",
    got: { failed: "{status}：令牌已过期，又没有别的令牌" },
    safe: "令牌在最后几分钟之前就已换新，调用得到回答",
    why: "Entra 每次小故障都变成你的故障，而且是所有人同时遭殃。",
    look: "什么时候换新令牌：到期前 REFRESH_AHEAD_SECONDS 秒",
    control: WORKED,
  },
  "ENTRA-4.17": {
    title: "还能用的令牌被丢掉了",
    sent: "Entra 不可用时调用；令牌还有三分钟才过期",
    got: { failed: "{status}，而 Graph 本来会接受这个令牌" },
    safe: "拿不到新令牌，就用旧的，直到它过期",
    why: "提前换新本是为了更稳，这里反而更糟。",
    look: "刷新失败而令牌尚未过期时怎么办",
    control: WORKED,
  },
  "ENTRA-4.18": {
    title: "所有请求都在刷新同一个令牌",
    sent: "Hedy 同时在两台服务器上发起 {calls} 次调用；她的 Entra 令牌即将过期",
    got: {
      often: "{calls} 次调用，向 Entra 刷新了 {asked} 次",
      failed: "{calls} 次调用只有 {answered} 次得到回答",
    },
    safe: "只刷新一次；其他请求等它的结果",
    why: "Entra 会限流（AADSTS50196、429），到时谁也拿不到令牌。",
    look: "两台服务器都看得到的锁，以及拿到锁之后再看一眼",
    control: "此前两台服务器都回答了 Hedy",
  },
  "ENTRA-4.19": {
    title: "令牌过期了，流还在继续",
    sent: "GET /mcp，然后 Grace 的令牌到期",
    got: { open: "流仍然开着", early: "令牌还有效时流就结束了" },
    safe: "令牌到期，流随之结束；客户端带新令牌再来",
    why: "谁曾经有过一小时的令牌，就可以一直听下去。",
    look: "到了 expiresAt，仍然开着的回答会怎样",
    control: LISTENED,
  },
  "ENTRA-4.20": {
    title: "Ada 已在 Entra 被注销，却照常工作",
    sent: "在 Entra 吊销她的会话；61 秒之后 tools/call listNotes",
    got: { served: "调用得到 {status}", stream: "调用得到 401，但她的流仍然开着" },
    safe: "一分钟之内返回 401，她的流也结束",
    why: "笔记本被盗已经上报，小偷还能用完剩下的一小时。",
    look: "对正在使用的登录，多久向 Entra 确认一次（RECHECK_SECONDS）",
    control: "同一时刻 Grace 的调用得到了回答",
  },
  "ENTRA-4.21": {
    title: "在一台服务器上注销，另一台不知道",
    sent: "Hedy 的客户端在一台服务器上吊销；在另一台上出示令牌，并开着一个流",
    got: { served: "令牌得到 {status}", stream: "令牌得到 401，但一分钟后流仍然开着" },
    safe: "立即返回 401，流在一分钟之内结束",
    why: "“注销”是一个承诺。有了负载均衡，它每两次才兑现一次。",
    look: "流隔一段时间会重新确认什么，向谁确认",
    control: LISTENED,
  },
  "ENTRA-4.22": {
    title: "两个时钟，两种说法",
    sent: "Entra 的新令牌；它的时钟先快 7 分钟，后来快 40 分钟",
    got: {
      refused: "快 7 分钟时 {status}：有效的令牌被当作明天的",
      anyClock: "快 40 分钟时 {status}：什么时钟都行",
    },
    safe: "容许几分钟（CLOCK_SKEW_SECONDS，最多五分钟），不能更多",
    why: "时钟会漂移。不留余量谁也进不来；余量太大，日期就没有意义。",
    look: "容许多少秒",
    control: "时钟一致时令牌被接受",
  },
};
