const subdistrict = 'luotang'

/** 24 communities with 103 grids: the first seven have five, the others four. */
const communities: readonly (readonly [id: string, name: string])[] = [
  ['taiyu', '太宇'],
  ['yanhe', '沿河'],
  ['yinmu', '银穆'],
  ['zhongtian', '中天'],
  ['gaochen', '高陈'],
  ['gutian', '古田'],
  ['heye', '荷叶'],
  ['taiping', '太平'],
  ['zishi', '紫石'],
  ['taoyuan', '桃园'],
  ['nanyuan', '南苑'],
  ['henan', '河南'],
  ['xincheng', '新城'],
  ['yeshe', '叶舍'],
  ['luotang-shequ', '罗塘'],
  ['laozhuang', '老庄'],
  ['dongjie', '东街'],
  ['xijie', '西街'],
  ['nanjie', '南街'],
  ['beijie', '北街'],
  ['zhenyu', '振宇'],
  ['yiyuan', '怡园'],
  ['tanghe', '汤河'],
  ['futian', '福田'],
]
const gridsOf = (place: number) => (place < 7 ? 5 : 4)
const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Made up, like the estates: communities in rows of five around 罗塘, the estates of one in a ring around its middle. */
function latitudeLongitude(community: number, estate: number): readonly [string, string] {
  const [row, column] = [Math.floor(community / 5), community % 5]
  const turn = (estate * 2 * Math.PI) / 10
  const north = 32.528 - row * 0.008 + (column % 2) * 0.003 + 0.0022 * Math.cos(turn)
  const east = 120.106 + column * 0.0105 + (row % 2) * 0.004 + 0.0026 * Math.sin(turn)
  return [north.toFixed(4), east.toFixed(4)]
}

const rowsOf = ([id, name]: readonly [string, string], place: number) => [
  ['社区', id, `${name}社区`, subdistrict],
  ...range(gridsOf(place)).flatMap((grid) => [
    ['网格', `${id}-g${grid + 1}`, `${name}第${numbers[grid]}网格`, id],
    ...[2 * grid, 2 * grid + 1].map((estate) => [
      '小区',
      `${id}-e${estate + 1}`,
      `${name}${numbers[estate]}区`,
      `${id}-g${grid + 1}`,
      ...latitudeLongitude(place, estate),
    ]),
  ]),
]

/** The area tree as an administrator imports it. */
export const areaFile = [
  ['类别', '编号', '名称', '上级编号', '纬度', '经度'],
  ['街道', subdistrict, '罗塘街道', ''],
  ...communities.flatMap(rowsOf),
  ['小区', 'huaishui', '淮水大厦', 'taiyu-g1', '32.5281', '120.1066'],
]
  .map((cells) => cells.join(','))
  .join('\n')

/** The path of an estate by its id; the first two estates of a community lie in its first grid, and so on. */
export function estatePath(estateId: string): string {
  if (estateId === 'huaishui') return `${subdistrict}/taiyu/taiyu-g1/huaishui`
  const [community = '', number = '1'] = estateId.split('-e')
  return `${subdistrict}/${community}/${community}-g${Math.ceil(Number(number) / 2)}/${estateId}`
}
