const without = '不用定位也可以：选好小区，写明位置就行。'

/** `约 30 米`, `约 2 公里` */
const about = (metres: number) =>
  metres < 1000 ? `约 ${Math.max(Math.round(metres / 10) * 10, 10)} 米` : `约 ${Math.round(metres / 1000)} 公里`

export const texts = {
  here: '用我现在的位置',
  again: '重新定位',
  onlyThere: '请站在隐患旁边再点。',
  finding: '正在定位，请稍等。',
  name: (metres: number) => `我现在的位置（误差${about(metres)}）`,
  found: (name: string) => `已标位置：${name}`,
  refused: `没有允许定位。要用的话，请在浏览器的网站设置里允许。${without}`,
  impossible: `这个浏览器不能定位。${without}`,
  not_found: `没有找到您的位置，可能在室内，或信号弱。可以再试一次。${without}`,
  vague: (metres: number) => `定位不准，误差${about(metres)}，没有用上。到室外再试，或写明位置。`,
  far: '您现在不在本街道附近，这个位置没有用上。请选好小区，写明位置。',
} as const
