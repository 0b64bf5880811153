import { extensionWords } from '../../../handler-step-words'
import { inWords } from '../../../name-in-words'

export const texts = {
  asks: (who: string, until: string, reason: string) => `${inWords(who)}申请延到 ${until}：${reason}`,
  handler: '承办方',
  until: { extend: '新的期限', request_extension: extensionWords.until },
  untilHints: {
    extend: (now: string) => `现在的期限是 ${now}。新的期限到选的那天 23:59，最晚到 90 天以后；写错了可以再改早。`,
    request_extension: extensionWords.untilHint,
  },
  untilMissing: extensionWords.untilMissing,
  reasons: {
    extend: '延期原因（报告人和遇到同一件的邻居会看到）',
    request_extension: extensionWords.label,
  },
  usual: extensionWords.usual,
} as const
