import { inWords } from '../../../name-in-words'

export const texts = {
  title: (number: string) => `发链接 ${number}`,
  titleOfSeveral: '发链接',
  why: (unit: string) => `${inWords(unit)}没有账号，要收到链接才知道。`,
  until: '对方打开以前，这一件一直留在待办里。',
  send: '发链接',
  sendAgain: '再发一次',
  done: '完成',
  none: (unit: string) => `${inWords(unit)}没有账号，还没有发链接。`,
  unread: (unit: string) => `链接已生成，${inWords(unit)}还没有打开。`,
  tags: { none: '等链接', unread: '单位还没看' },
} as const
