import * as z from 'zod'
import { weChat } from './environment.ts'
import { log } from './log.ts'

const Answer = z.object({
  openid: z.string().optional(),
  errcode: z.number().optional(),
  errmsg: z.string().optional(),
})

export type SignInFailure = 'invalid' | 'blocked' | 'too_often' | 'unavailable'

// https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session.html
const failures: Readonly<Record<number, SignInFailure>> = {
  40029: 'invalid',
  40163: 'invalid',
  40226: 'blocked',
  45011: 'too_often',
}
const busy = -1
const attemptsAtMost = 3
const timeoutMs = 3000

/** The openid behind a code of wx.login. The session key that comes with it is not needed, so not kept. */
export async function codeToOpenId(code: string): Promise<{ openId: string } | { failure: SignInFailure }> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const answer = await ask(code)
    if (answer.openid) return { openId: answer.openid }
    if (answer.errcode !== busy) return { failure: failureOf(answer) }
  }
  return { failure: 'unavailable' }
}

/** Whatever is not the caller's fault (app id, secret, address list) is a matter for the operators. */
function failureOf({ errcode = 0, errmsg }: z.infer<typeof Answer>): SignInFailure {
  const failure = failures[errcode]
  if (!failure) log('info', 'wechat_sign_in_misconfigured', { errcode, errmsg })
  return failure ?? 'unavailable'
}

async function ask(code: string): Promise<z.infer<typeof Answer>> {
  const { appId, secret } = weChat()
  const parameters = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
  try {
    const response = await fetch(`https://api.weixin.qq.com/sns/jscode2session?${parameters}`, {
      signal: AbortSignal.timeout(timeoutMs),
    })
    // The content type is text/plain, so the body is parsed here. WeChat answers 200 also for errors.
    return Answer.parse(JSON.parse(await response.text()))
  } catch (error) {
    log('info', 'wechat_unreachable', { reason: error instanceof Error ? error.name : 'unknown' })
    return { errcode: busy }
  }
}
