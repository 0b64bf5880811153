import type { SignUpState } from './steps.ts'

/** As staff read them, on a screen and in a spreadsheet. */
export const stateNames = {
  pending: '待审核',
  waiting: '候补',
  offered: '待确认',
  confirmed: '已报名',
  attended: '已签到',
  absent: '缺席',
  cancelled: '已取消',
  declined: '未通过',
  expired: '已过期',
} as const satisfies Record<SignUpState, string>

/** With what else is to be told of how it ended. */
export const standingName = ({ state, late }: { state: SignUpState; late?: boolean | undefined }): string =>
  late ? '临时取消' : stateNames[state]
