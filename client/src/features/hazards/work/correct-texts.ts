export const texts = {
  what: '只改位置，承办人和期限不变。',
  estate: '小区',
  building: '楼栋',
  spot: '地点',
  place: '位置',
  placeMissing: '请写明位置',
  reportedPin: '上报时选的位置',

  onAccept: (place: number, name: string) => `立案时会按规则第 ${place} 条派${name}。`,
  leads: (place: number, name: string) => `按规则第 ${place} 条应派${name}。`,
  leadsToSame: (place: number, name: string) => `按规则第 ${place} 条应派${name}，不用改派。`,
  leadsNowhere: '新的位置没有适用的派遣规则。',
  reroute: '改派',
  keep: '不改派',
  dispatch: '派遣',
  later: '先不派',
  seen: '知道了',
} as const
