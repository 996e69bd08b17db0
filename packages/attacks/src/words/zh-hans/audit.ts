import type { audit as english } from "../en/audit.ts";
import type { SameCards } from "../words.ts";

const DAY = "那一天 Ada 的调用都得到了回答";

/** 练习 4，任务 5。 */
export const audit: SameCards<typeof english> = {
  "ENTRA-4.33": {
    title: "没人说得清是谁做的",
    sent: "以 Ada 调用 addNote，然后读 AUDIT_FILE 的每一行",
    got: {
      none: "有 {lines} 行，没有一行是被允许的 addNote",
      who: "who 是 {who}",
      missing: "事件里没有 {field}",
    },
    safe: "time、who（tid 和 oid）、client、tool、decision、status、correlationId",
    why: "名字会换人用；只有对象 ID，又分不清是哪个租户。",
    look: "事件里关于调用方写了什么",
    control: DAY,
  },
  "ENTRA-4.34": {
    title: "被拒绝的，没有人知道",
    sent: "无权的 Grace 调用 addNote，再来一个不带令牌的请求",
    got: {
      grace: "AUDIT_FILE 里有 {refusals} 条拒绝，没有 Grace 的",
      rule: "Grace 的拒绝没有写规则",
      tool: "Grace 的拒绝里，她调用的工具是 {tool}",
      nobody: "不带令牌的请求没有记录",
    },
    safe: "各有一条事件：decision 为 refused，写明工具、规则和状态码",
    why: "一次攻击是一百次拒绝加一次成功，而你只看得到成功。",
    look: "哪些请求会变成事件",
    control: "Grace 确实被拒绝了",
  },
  "ENTRA-4.35": {
    title: "陌生人能往日志里写字",
    sent: "Mallory 自己编的 traceparent、X-Correlation-Id 和工具名",
    got: {
      broken: "AUDIT_FILE 里有一行不是 JSON",
      kept: "AUDIT_FILE 里有 Mallory 的文字",
      stderr: "stderr 里有 Mallory 的文字",
      echoed: "响应头里有 Mallory 的文字",
    },
    safe: "用自己生成的 ID；只写真实存在的工具名",
    why: "能写日志的人，就能藏在日志里，或嫁祸给别人。",
    look: "请求头和正文里的哪些内容被照抄了",
    control: "当天的其他事件都在",
  },
  "ENTRA-4.36": {
    title: "日志知道了它不该知道的",
    sent: "一次登录、一条笔记、一次拒绝；再看 AUDIT_FILE、stderr 和收集器",
    got: { found: "{place} 里有 {kind}" },
    safe: "只有 ID：没有令牌、授权码、机密、正文或姓名",
    why: "日志会被复制、转发、保存多年，经手的人并没有你的钥匙。",
    look: "事件里放了什么",
    control: "当天的事件都在",
  },
  "ENTRA-4.37": {
    title: "在 Graph 那边，这次调用是另一个名字",
    sent: "getUserDetails；再看发给 Graph 的请求和事件",
    got: {
      otherName: "发给 Graph 的 client-request-id 与事件的 correlationId 不同",
      noRequestId: "事件里没有 Graph 自己的 request-id",
    },
    safe: "client-request-id 就是我们的关联 ID；graph 里有 Graph 的 request-id",
    why: "支持人员会问 ID。没有它，两边的日志就是两个故事。",
    look: "除了令牌还发给 Graph 什么，又留下了什么",
    control: "调用得到了回答，事件也在",
  },
  "ENTRA-4.38": {
    title: "调用方的跟踪到这里就断了",
    sent: "带有效 traceparent 的 addNote",
    got: {
      audit: "事件里的 correlationId 不一样",
      answer: "x-correlation-id 是 {header}",
      silent: "OTEL_EXPORTER_OTLP_ENDPOINT 没有收到 {signal}",
    },
    safe: "事件、响应和收集器得到的，是同一个跟踪 ID",
    why: "一次调用要经过五个服务，一个 ID 就能在所有地方找到它。",
    look: "跟踪 ID 从哪里来",
    control: "调用得到了回答，事件也在",
  },
  "ENTRA-4.39": {
    title: "日志写不进去，服务器就停了",
    sent: "AUDIT_FILE 所在的磁盘已满，收集器没有响应；然后有人来工作",
    got: {
      ended: "进程结束了",
      nobodyIn: "Ada 无法登录",
      refused: "listNotes 得到 {status}",
      noEnd: "SIGTERM 之后没有结束",
    },
    safe: "每次调用都有回答；丢失的事件计数并报告",
    why: "否则日志磁盘一满，一切都停。",
    look: "一行写不进去时会怎样",
    control: "就是这些调用本身",
  },
};
