import { inWords } from '../../../name-in-words'

const until = (count: number, day: string) => `${count > 1 ? '最早 ' : ''}${day} 前整改，到期回头看。`
const several = (count: number) => (count > 1 ? ` ${count} 件` : '')
const stillOf = (unit: string, count: number, day: string) => `仍由${inWords(unit)}整改：${until(count, day)}`

export const doneTexts = {
  done: '检查已完成',
  nothingToFix: '没有留下要限期整改的问题。',
  agreed: (count: number, day: string) => `责任人已签收${several(count)}，${until(count, day)}`,
  objected: (count: number, day: string, unit: string) => `责任人对 ${count} 件有异议，${stillOf(unit, count, day)}`,
  unsaid: (count: number, day: string, unit: string) => `有 ${count} 件没请责任人看过，${stillOf(unit, count, day)}`,
  refused: (count: number, day: string, unit: string) =>
    `责任人没有签字，${count > 1 ? `${count} 件` : ''}${stillOf(unit, count, day)}`,
  notSigned: '责任人没有签字，原因和见证人写进了检查记录。',
  toDispatch: (count: number) => `有 ${count} 件的责任单位已停用，请在工作台派遣。`,
  /** Nobody saw the answer to the first one. */
  asFirstSaid: '您第一次点“完成检查”时已经交上，检查记录按那时写的。之后改的没有写进去，请打开记录看看。',
  record: '查看检查记录',
  back: '回到场所',
} as const
