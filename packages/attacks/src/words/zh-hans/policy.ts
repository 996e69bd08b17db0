import type { policy as english } from "../en/policy.ts";
import type { SameCards } from "../words.ts";

const ADMIN = "管理员 Ada 做同样的事，成功了";

/** 练习 4，任务 2。 */
export const policy: SameCards<typeof english> = {
  "ENTRA-4.08": {
    title: "工具列表里有调用方不能用的工具",
    sent: "以 Grace（两代协议）和夜间导出应用的身份 tools/list",
    got: { toGrace: "不是管理员的 Grace 看到了 {tool}", toApplication: "导出应用不是人，却看到了 {tool}" },
    safe: "只列出这个调用方可能用到的",
    why: "模型读到什么就会试什么；攻击者也从一张地图开始。",
    look: "生成列表时，是否知道是谁在问",
    control: "管理员 Ada 看得到它们，Grace 看得到自己的工具",
  },
  "ENTRA-4.09": {
    title: "不是管理员，却能做管理员的事",
    sent: "以没有 Notes.Admin 的 Grace 调用 readNotesOf { person: Ada }",
    got: {
      ran: "{status}，还返回了 Ada 的笔记",
      otherStatus: "{status}",
      circles: "{status}，还用质询让她再登录一次",
    },
    safe: "403，不带质询：再登录也不会有这个角色",
    why: "作用域说的是客户端能做什么；Grace 是谁，只有角色说得清。",
    look: "这个工具要什么角色，没有时会怎样",
    control: ADMIN,
  },
  "ENTRA-4.10": {
    title: "一步能完成的提升，要走好几步",
    sent: "管理员 Alan 的令牌只有 mcp.read，调用 writeNoteFor",
    got: {
      ran: "{status}，而且笔记写进去了",
      otherAnswer: "{status}，error 是“{error}”",
      notAll: "insufficient_scope，scope 是“{scope}”",
    },
    safe: "403 insufficient_scope，完整写出 mcp.read 和 mcp.write",
    why: "客户端若只申请缺的那个，就会丢掉另一个，马上又回来。",
    look: "质询里写了哪些作用域",
    control: ADMIN,
  },
  "ENTRA-4.11": {
    title: "应用做了人才能做的事",
    sent: "用夜间导出应用的令牌调用 addNote、writeNoteFor 和 listNotes",
    got: { ran: "{tool} 成功了", otherStatus: "{status}" },
    safe: "403：它的角色是读所有人的笔记，仅此而已",
    why: "只该读的任务却能写，一个泄露的机密就能改掉一切。",
    look: "“application”这类调用方能做什么",
    control: "它的角色 Notes.Read.All 允许的 readNotesOf 成功了",
  },
  "ENTRA-4.12": {
    title: "给应用的角色，替人开了门",
    sent: "Hedy 的令牌里有 Notes.Read.All，调用 readNotesOf",
    got: { ran: "{status}，还返回了 Ada 的笔记" },
    safe: "403：人要有 Notes.Admin 才行",
    why: "门户里点错一下，就有人能读到全部。",
    look: "看角色之前，是否先看调用方是哪一类",
    control: "Hedy 读到了自己的笔记；管理员 Ada 读到了所有人的",
  },
  "ENTRA-4.13": {
    title: "不是工具的名字也通过了",
    sent: "tools/call，名字是 constructor、__proto__、7 之类",
    got: { broke: "“{name}”得到 {status}", ran: "“{name}”有了结果" },
    safe: "403 或 JSON-RPC 错误，绝不是 5xx",
    why: "不在表里的谁也不能用；调用方的错不是我们的错。",
    look: "名字怎样查，查不到时怎么办",
    control: "之后一个正常的调用得到了回答",
  },
  "ENTRA-4.14": {
    title: "信了请求头，跑的却是正文",
    sent: "以 Grace 发 tools/call addNote，请求头 Mcp-Name: listNotes",
    got: { ran: "{status}，而且笔记写进去了" },
    safe: "403 或 400：执行什么，就判断什么",
    why: "那样，能列出的人就什么都能做。",
    look: "工具的名字是从哪里读的",
    control: "Grace 读到了自己的笔记，有权的 Ada 写了一条",
  },
  "ENTRA-4.15": {
    title: "角色没了，管理员还在",
    sent: "移除 Ada 的角色，刷新她的令牌，再调用 readNotesOf",
    got: { stillAdmin: "{status}，还返回了 Grace 的笔记" },
    safe: "403：每次刷新都重新读取角色",
    why: "周一离开团队的人，还能再读两周笔记。",
    look: "登录之后，角色从哪里来",
    control: "移除之前她是管理员，同样的调用成功了",
  },
};
