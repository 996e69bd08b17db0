import type { en } from "../en/index.ts";
import { keep } from "./keep.ts";
import { signIn } from "./sign-in.ts";

interface Catalogue {
  cards: typeof signIn & typeof keep;
  tasks: Record<keyof typeof en.tasks, string>;
  controls: Record<keyof typeof en.controls, string>;
}

export const zhHans: Catalogue = {
  cards: { ...signIn, ...keep },
  tasks: {
    "2.1": "先静默获取；需要用户时再询问",
    "2.2": "调用再多，也只登录一次",
    "2.3": "用对帐户",
    "2.4": "没有浏览器：设备代码",
    "2.5": "令牌缓存：留得住，别人读不了",
    "2.6": "只取所需；错误各有说法",
    "2.7": "stdout 只写消息；机密不外泄",
    "2.8": "活得住，也走得及时",
  },
  controls: {
    signedIn: "第一次调用必须返回 {user} 的信息；它返回“{said}”",
    tenCalls: "{calls} 次调用都没有得到回答，页面的多少说明不了什么",
    pageOpened: "没有打开登录页；调用返回“{said}”",
    toolsListed: "tools/list 没有得到回答，垃圾数据说明不了什么",
    aliveBeforeClose: "客户端离开时，并没有登录在等待",
  },
};
