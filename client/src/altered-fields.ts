import type { AlteredField } from '@mulin/shared/sign-ups/unseen-change'

/** What an organiser may change, in a word. */
export const alteredFields: Record<AlteredField, string> = {
  place: '地点',
  activityTitle: '名称',
  sessionTitle: '场次',
  cancelBy: '取消期限',
  signUpOpensAt: '报名开始',
  signUpClosesAt: '报名截止',
  drawAt: '抽签时间',
  time: '时间',
  capacity: '名额',
  waitingOrder: '候补办法',
  reserved: '预留名额',
}

export const alteredText = (fields: readonly AlteredField[]) => fields.map((field) => alteredFields[field]).join('、')
