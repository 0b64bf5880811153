import { inWords } from '../../../name-in-words'

export const texts = {
  late: (who: string, what: string, ago: string) => `${inWords(who)}${what}（${ago}），您这一步没有生效。`,
  handedOn: (to: string) => `现在由${inWords(to)}负责。`,
  notHanded: '现在还没有派给谁。',
  fixKept: '您拍的照片和写的字留在这部手机上，再派给您时打开这里就能接着交。',
} as const
