import type { Session } from '@mulin/shared/activities/activity'
import { freeIn } from '@mulin/shared/allocation/seats'
import type { Difference, Drawn } from '@mulin/shared/sign-ups/draw-check'
import type { DrawTerms } from '@mulin/shared/sign-ups/draws'

export const texts = {
  none: '这个活动不用抽签。',
  noneNext: '请在活动页看怎么报名。',
  gone: { what: '没有找到这个活动。', next: '它可能还没有发布，请看看其他活动。' },
  off: '活动已取消，不再抽签。',
  sessionOff: '这一场已取消，不再抽签。',
  sessions: '选择场次',

  how: '怎么抽',
  when: (closesAt: string, drawAt: string) => `${closesAt} 报名截止，${drawAt} 抽签。`,
  locked: '截止时先公布一个锁定码：全部号码、每个号码几席、一共多少席和保密的抽签数都锁在里面，之后谁也改不了。',
  open: '抽签后公布抽签数，谁抽中、谁候补，任何人都能在这一页重新算一遍。',

  before: '抽签前公布',
  committed: (at: string) => `名单和抽签数的锁定码已于 ${at} 公布。`,
  committedAt: '锁定码公布时间',
  drawsAt: '抽签时间',
  commitment: '锁定码',
  entrants: '参加抽签',
  numbers: (count: number) => `${count} 个号码`,
  partyIsOne: '一家人或一支队伍算一个号码。',
  partyIsPublic:
    '一家人或一支队伍算一个号码。公布的是号码、几席和适用的预留名额，没有姓名；哪个号码是谁，只有本人知道。',
  size: (kind: Session['kind'], size: number) => (kind === 'team' ? `${size} 队` : `${size} 席`),
  seatsFixed: '抽签的席位',
  seatsOf: ({ pools }: Session, seats: DrawTerms['seats']) =>
    [undefined, ...new Set(seats.flatMap(({ pool }) => pool ?? []))]
      .map((pool) => {
        const free = freeIn(seats.filter((one) => one.pool === pool))
        return `${pool === undefined ? '不限' : (pools.find(({ id }) => id === pool)?.title ?? pool)} ${free} 席`
      })
      .join('，'),
  mine: '您的号码',
  isItDrawn: '看看抽出来没有',
  copyCommitment: '复制锁定码',

  result: '抽签结果',
  drawnAt: '抽签时间',
  seed: '抽签数',
  winners: '抽中',
  left: '抽签前退出',
  won: '抽中',
  you: '您',
  youWon: (place: number) => `您排第 ${place} 位，抽中了。`,
  youWait: (waiting: number, place: number) => `这次没有抽中。抽完时您候补第 ${waiting} 位，抽签时排在第 ${place} 位。`,
  order: '名次',
  place: (place: number, number: string) => `第 ${place} 位　${number}`,
  shown: (from: number, to: number, all: number) => `第 ${from}–${to} 位，共 ${all} 位`,
  back: '上一页',
  on: '下一页',
  seats: ({ waitingOrder, pools }: Pick<Session, 'waitingOrder' | 'pools'>) =>
    [
      '名额从第 1 位往下给，一家人一起得到或一起候补。',
      waitingOrder === 'first_fit' && '剩下的名额不够一家人用时，给用得上的下一位。',
      pools.length > 0 && '专门预留的名额，在符合条件的人里按同一名次给。',
    ]
      .filter(Boolean)
      .join(''),

  check: '自己验算',
  same: ({ terms }: Drawn) =>
    terms
      ? '结果一致。锁定码、名次和谁抽中都重新算过，和公布的一样。'
      : '能验算的都一致：锁定码和名次。这次抽签没有公布每个号码几席，谁抽中算不出来。',
  differs: (differences: readonly Difference[]) =>
    `不一致。${differences.map((one) => differenceTexts[one]).join('')}请截图告诉主办方。`,

  byHand: '在电脑上验算',
  byHandCommitment:
    '锁定码：第一行写抽签数，第二行写给席位的规则，再写每组席位，往下每行一个号码、几席、适用的预留名额，按报名先后，存成 draw.txt，对它算 SHA-256。',
  byHandNumbers: '锁定码：第一行写抽签数，往下每行一个号码，按报名先后，存成 draw.txt，对它算 SHA-256。',
  byHandCommitmentCommand: `printf '%s' "$(cat draw.txt)" | sha256sum`,
  byHandOrder: '名次：抽签数一行、号码一行，对这两行算 SHA-256。每个号码都算，结果最小的排第 1 位。退出的跳过。',
  byHandOrderCommand: `printf '%s\\n%s' 抽签数 号码 | sha256sum`,
  byHandSeats: '谁抽中：从第 1 位往下，席位够就给；先用适用的预留名额。',
  copyAll: '复制抽签数和全部号码',

  link: '抽签公开可查',
  linkNote: '什么时候抽、怎么抽，结果可以自己验算',
} as const

const differenceTexts = {
  gap: '锁定码和结果几乎同时公布，没有留出时间让人先看，验算证明不了什么。',
  commitment: '用抽签数和号码算出来的锁定码，和抽签前公布的不同。',
  order: '用抽签数算出来的名次，和公布的不同。',
  seats: '抽签时的席位，和抽签前公布的不同。',
  winners: '照名次和席位算出来的抽中号码，和公布的不同。',
} as const satisfies Record<Difference, string>
