import type { SentTo } from '@mulin/shared/endpoint'
import type { results } from '@mulin/shared/results/endpoints'

type Draft = Omit<SentTo<typeof results.write>, 'activityId' | 'sessionId' | 'version'>
type Entry = Draft['entries'][number]

const communities = {
  taiyu: '太宇',
  yanhe: '沿河',
  yinmu: '银穆',
  zhongtian: '中天',
  gaochen: '高陈',
  gutian: '古田',
  heye: '荷叶',
  taiping: '太平',
  zishi: '紫石',
  taoyuan: '桃园',
} as const
type Community = keyof typeof communities

const nameOf = (community: Community) => `${communities[community]}社区队`
const isCommunity = (id: string): id is Community => id in communities

/** One team per community; who has no value did not finish. */
const teams = (values: Partial<Record<Community, number | undefined>>): Entry[] =>
  Object.entries(values).flatMap(([id, value]) =>
    isCommunity(id) ? [{ id, kind: 'team', name: nameOf(id), communityId: id, value }] : [],
  )

const runners = (values: readonly (readonly [name: string, communityId: Community, value: number])[]): Entry[] =>
  values.map(([name, communityId, value], place) => ({ id: `r${place + 1}`, kind: 'person', name, communityId, value }))

/** What was measured at the heats, event by event. */
export const heats: Readonly<Record<string, Draft>> = {
  '独轮车运粮 预赛': {
    measure: 'time',
    entries: teams({
      taiyu: 48_200,
      yanhe: 46_700,
      yinmu: 51_350,
      zhongtian: 46_700,
      gaochen: 55_100,
      gutian: 53_480,
      heye: 49_900,
      taiping: 62_350,
      zishi: undefined,
      taoyuan: 58_020,
    }),
  },
  '果蔬大丰收接力 预赛': {
    measure: 'time',
    entries: teams({
      taiyu: 92_400,
      yanhe: 95_180,
      yinmu: 91_060,
      zhongtian: 97_730,
      gaochen: 99_100,
      gutian: 94_250,
      heye: 101_600,
      taoyuan: 96_040,
    }),
  },
  '水瓢运水 预赛': {
    measure: 'points',
    entries: teams({ taiyu: 36, yinmu: 41, gaochen: 41, gutian: 38, heye: 44, taiping: 29, zishi: 33, taoyuan: 35 }),
  },
  '助力跑 预赛': {
    measure: 'time',
    entries: runners([
      ['居民 甲', 'gutian', 15_420],
      ['居民 乙', 'taiyu', 15_870],
      ['居民 丙', 'heye', 16_030],
      ['居民 丁', 'yinmu', 16_330],
      ['居民 戊', 'taoyuan', 17_250],
    ]),
  },
}

/** A stopwatch was read wrongly. */
export const corrected = {
  session: '果蔬大丰收接力 预赛',
  entry: 'yanhe',
  value: 91_800,
  reason: '沿河社区队的秒表记错一位，按录像更正',
}

export const quizTeams = (['taiyu', 'yanhe', 'yinmu', 'zhongtian'] as const).map((communityId) => ({
  name: nameOf(communityId),
  communityId,
}))

/** Team and points, answer by answer. */
export const quizScores = [
  ['01', 10],
  ['03', 10],
  ['02', 20],
  ['01', 20],
  ['04', 10],
  ['02', -5],
  ['03', 20],
  ['01', 10],
] as const
