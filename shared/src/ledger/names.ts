import type { Spot } from '../hazards/place.ts'
import type { HazardOutcome, HazardState } from '../hazards/workflow.ts'

export const spotNames: Readonly<Record<Spot, string>> = {
  stairwell: '楼道',
  escape_route: '疏散通道',
  exit: '安全出口',
  garage: '地下车库',
  charging_point: '充电点',
  lift: '电梯',
  roof: '楼顶',
  road: '小区道路',
  common_area: '公共区域',
  home: '居民家中',
}

export const outcomeNames: Readonly<Record<HazardOutcome, string>> = {
  rectified: '已整改',
  persuaded: '已劝导',
  handed_over: '已移交',
  unfounded: '查明不属实',
}

export const publicStateNames: Readonly<Record<HazardState, string>> = {
  reported: '待受理',
  accepted: '已立案',
  dispatched: '处理中',
  split: '分头处理中',
  fixed: '待核查',
  checked: '已核查',
  closed: '已结案',
  declined: '不予立案',
  withdrawn: '已撤回',
  merged: '已并案',
}
