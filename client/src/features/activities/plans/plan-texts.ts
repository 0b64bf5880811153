import type { Activity } from '@mulin/shared/activities/activity'
import type { PlanFault } from '@mulin/shared/activities/plan'

export const stateNames = {
  draft: '草稿',
  published: '已发布',
  cancelled: '已取消',
} as const satisfies Record<Activity['state'], string>

export const faultNames = {
  ends_before_start: '结束要晚于开始',
  closes_before_opening: '报名截止要晚于报名开始',
  closes_after_end: '报名截止不能晚于场次结束',
  cancel_after_start: '取消截止不能晚于场次开始',
  too_many_seats: '名额太多，请分成几场',
  pools_exceed_capacity: '预留名额加起来不能多于总名额',
  same_id_twice: '有两项用了同一个编号',
  team_size_impossible: '队伍人数前后对不上',
  options_missing: '选择题至少要有两个选项',
  shift_mistimed: '岗位的结束要晚于开始，离这一场前后不超过 12 小时',
  draw_after_start: '抽签要在场次开始前，请把报名截止提前',
} as const satisfies Record<PlanFault, string>

const whoIsTold = (people: number, isToldToAsking: boolean) =>
  [people > 0 && `已报名和候补的约 ${people} 人`, isToldToAsking && '待审核的人'].filter(Boolean).join('，还有')

export const planTexts = {
  list: '我管理的活动',
  none: '还没有活动。',
  noneNext: '新建一个，先存草稿，看过预览再发布。',
  create: '新建活动',
  sessions: (count: number) => `${count} 场`,
  taken: (seats: readonly string[]) => `已报 ${seats.join('，')}`,
  seats: {
    individual: (taken: number, capacity: number) => `${taken} / ${capacity} 人`,
    team: (taken: number, capacity: number) => `${taken} / ${capacity} 队`,
    either: (taken: number, capacity: number) => `${taken} / ${capacity}（人和队合在一起数）`,
  },
  hoping: (isDrawn: boolean, parties: readonly string[]) => `${isDrawn ? '参加抽签' : '候补'} ${parties.join('、')}`,
  asking: (count: number, more: boolean) => `${more ? '至少 ' : ''}${count} 份报名待审核`,
  perhapsAsking: '可能还有报名待审核',
  edit: '修改',
  again: '再办一次',
  like: (title: string) => `照“${title}”写好了，日期都往后挪了整周。看一下时间再保存。`,
  preview: '预览',
  register: '报名名单',
  results: '成绩',
  type: '类型',
  typeMissing: '请选择类型',
  title: '名称',
  titleMissing: '请填名称',
  summary: '介绍',
  place: '地点',
  placeMissing: '请填地点',
  community: '由哪个社区办',
  communityHint: '全街道的活动选“全街道”。',
  wholeSubdistrict: '全街道',
  organiser: '主办单位',
  bring: '请带什么',
  contactPhone: '联系电话',
  contactHint: '所有人都能看到，请填办公电话。去不了、有疑问的人会打这个号码。',
  contactMissing: '请填联系电话',
  contactWrong: '请填带区号的座机或手机号',
  contactName: '找谁',
  contactNameHint: '例如 社区办公室',
  audience: '谁可以报名',
  anyone: '都可以',
  communityOnly: '只限本社区居民',
  session: (place: number) => `第 ${place} 场`,
  sessionTitle: '场次名称',
  sessionTitleMissing: '请填场次名称',
  day: '日期',
  from: '开始',
  to: '结束',
  nextDay: (to: string, duration: string) => `次日 ${to}，共 ${duration}`,
  longNight: '比开始早，算到了次日。写错了请改；真要通宵，请打开下面的开关。',
  isLongNight: (to: string) => `通宵办到次日 ${to}`,
  capacity: '名额',
  capacityWrong: '名额要在 1 到 5000 之间',
  opens: '报名开始',
  closes: '报名截止',
  cancelBy: '取消截止',
  time: '时间',
  addSession: '再加一场',
  removeSession: '去掉这一场',
  save: '保存草稿',
  restored: '上次改的还没有保存，都在这里。',
  dropChanges: '不要这些改动',
  dropTitle: '不要没保存的改动？',
  dropWhat: '页面回到上次保存的样子，改的都不留。',
  saveChanges: '保存修改',
  saved: '已保存',
  lastNotSaved: '草稿建好了，最后改的还没存上，请再存一次',
  publish: '发布',
  published: '已发布',
  saveFirst: '有改动还没有保存，先保存草稿再发布。',
  publishWhat: '发布后居民马上能看到并报名。',
  publishClosed: (titles: readonly string[]) =>
    `“${titles.join('”、“')}”的报名已经截止：居民能看到，报不了名。想让人报名，请先返回改报名截止。`,
  publishAllClosed: '报名已经全部截止：发布后居民能看到，报不了名。想让人报名，请先返回改报名截止。',
  publishAnyway: '照样发布',
  publishTooLate: '这个活动的时间已经过去，不能发布。请先改日期，保存后再发布。',
  cancel: '取消活动',
  cancelWhat: '已报名的人会看到原因。取消后不能恢复。',
  cancelSession: '取消这一场',
  cancelSessionOf: (title: string) => `取消这一场：${title}`,
  cancelSessionTells: (whoIsIn: readonly string[], isToldToAsking: boolean) =>
    whoIsIn.length > 0
      ? `${whoIsIn.join('、')}${isToldToAsking ? '，还有待审核的人' : ''}，都会收到通知，看到原因。`
      : isToldToAsking
        ? '待审核的人会收到通知，看到原因。'
        : '这一场还没有人报名。',
  cancelSessionWhat: '其他场次照常。取消后不能恢复，要补办请再加一场。',
  saveBeforeCancel: '有改动还没有保存，先保存再取消这一场。',
  signedUp: (seats: string) => `已报名 ${seats}`,
  waitingFor: (parties: string) => `候补 ${parties}`,
  entered: (parties: string) => `抽签 ${parties}`,
  helping: (count: number) => `志愿者 ${count} 人`,
  sessionOver: { what: '这一场已经结束，不能再取消。', next: '请刷新后查看。' },
  cancelledSessions: '已取消的场次',
  why: (reason: string) => `原因：${reason}`,
  reason: '原因（居民会看到）',
  reasonMissing: '请写明原因，至少两个字',
  cancelled: '已取消',
  capacityTeams: '名额（队）',
  saveSo: '就这样保存',
  changeReason: '改动原因（大家会看到）',
  reasonTooShort: '原因至少写两个字',
  reasons: {
    reopened: '报名已经截止过，重新开放要写明原因',
    order: '有人在候补，改候补办法或预留名额要写明原因',
    too_large: '有人会坐不下，要写明原因，他们会看到',
  },
  order: '候补顺序或预留名额',
  passed: (title: string, parties: number) =>
    `这样改，“${title}”有 ${parties} 份报名的人数坐不下，会一直轮不到，后面的人先上。不想这样，请把名额调大；就这样改，请再保存一次。`,
  willTell: (what: readonly string[], people: number, isToldToAsking: boolean) =>
    `保存后，${whoIsTold(people, isToldToAsking)}会收到通知：${what.join('、')}有变化。`,
  inUse: {
    removed: (title: string) => `“${title}”已有人报名，不能去掉。请保留；不办了，在这一场最下面点“取消这一场”。`,
    mode: (title: string) => `“${title}”已有人按原来的办法报名，不能改成审核、抽签或先到先得。请改回来，或另加一场。`,
    kind: (title: string) => `“${title}”已有人报名，不能在个人和队伍之间换。请改回来，或另加一场。`,
    capacity: (title: string, taken: number) => `“${title}”已占 ${taken} 席，名额不能比这少。`,
    helpers: (title: string, taken: number) => `“${title}”已有 ${taken} 位志愿者，需要的人数不能比这少。`,
    shift: (title: string) => `“${title}”已有人报名或候补，不能去掉这个岗位。`,
    pools: (title: string) => `“${title}”的预留名额或其余名额，比已经占用的少了。请把席位调够。`,
  },
} as const

/** To who organises it, `activity_over` says something else than to who would like to come. */
export const planRefusals = {
  session_cancelled: { what: '这一场刚被同事取消了。', next: '请刷新后查看。' },
  activity_over: { what: '这个活动已经结束，不能再改。', next: '想再办一次，请在活动管理里点“再办一次”。' },
} as const

export const publishRefusals = {
  ...planRefusals,
  activity_over: { what: '这个活动的时间已经过去，不能发布。', next: '请先改日期，保存后再发布。' },
  activity_changed: { what: '这个活动刚被别人改过，还没有发布。', next: '请看一遍最新的内容再发布。' },
} as const

export const searchTexts = {
  search: '找活动名称',
  filters: '筛选',
  state: '状态',
  anyState: '全部状态',
  when: '开始时间',
  anyTime: '不限时间',
  ahead: '今天和以后',
  month: '近 30 天',
  pickDay: '选一天',
  noneFound: '没有找到这样的活动。',
  clear: '看全部活动',
} as const
