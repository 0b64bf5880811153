import type { LessonId } from './lesson.ts'

/** One drawing with one sentence. */
interface Step {
  /** Of its drawing. */
  id: string
  text: string
}

interface Content {
  id: LessonId
  title: string
  /** Ids of the categories of hazards it is about. */
  categories: readonly string[]
  steps: readonly Step[]
}

/** What everybody should know, in words that old people use. Those for a category come in this order. */
export const lessons = [
  {
    id: 'e-bike',
    title: '电动车怎么充电',
    categories: ['ebike'],
    steps: [
      { id: 'bike-outside', text: '车和电池都不进楼，不进电梯，不进家。' },
      { id: 'bike-place', text: '到集中充电点充电，用原装的充电器。' },
      { id: 'bike-night', text: '睡觉时不充电，充满了就拔。' },
      { id: 'bike-battery', text: '电池鼓包、摔过、泡过水，就别再用，也不改装。' },
      { id: 'bike-smoke', text: '电池冒烟，不要靠近，赶快跑开，打 119。' },
    ],
  },
  {
    id: 'clear-exits',
    title: '逃生的路不能堵',
    categories: ['exit'],
    steps: [
      { id: 'exits-clear', text: '走道、楼梯间不放东西，不停车。' },
      { id: 'exits-door', text: '防火门过了随手关上，它能挡住烟。' },
      { id: 'exits-lock', text: '安全出口不上锁，里面的人一推就能出去。' },
      { id: 'exits-lane', text: '消防车道上不停车，消防车才进得来。' },
    ],
  },
  {
    id: 'wiring',
    title: '家里用电要当心',
    categories: ['wiring'],
    steps: [
      { id: 'wiring-window', text: '不从窗户、走道拉电线充电。' },
      { id: 'wiring-strip', text: '一个插线板不接几样大功率电器，也不一个接一个。' },
      { id: 'wiring-worn', text: '电线破了、插头发烫，停下不用，找电工换。' },
      { id: 'wiring-off', text: '出门前、睡觉前，关掉不用的电器。' },
      { id: 'wiring-shock', text: '有人触电，先断电，别用手拉，打 120。' },
    ],
  },
  {
    id: 'gas',
    title: '闻到煤气味怎么办',
    categories: ['gas'],
    steps: [
      { id: 'gas-spark', text: '不开灯，不关灯，不打火，不在屋里打电话。' },
      { id: 'gas-valve', text: '关上燃气阀门，打开门窗。' },
      { id: 'gas-call', text: '人都到楼外，再打燃气抢修电话，号码在燃气表或缴费单上。' },
      { id: 'gas-hose', text: '平时看看软管：不超过两米，不穿墙，裂了就换。' },
      { id: 'gas-pot', text: '做饭时人不走开，用完关阀门。' },
    ],
  },
  {
    id: 'extinguisher',
    title: '怎么用灭火器',
    categories: ['gear'],
    steps: [
      { id: 'extinguisher-gauge', text: '看压力表：指针在绿色格里，就能用。' },
      { id: 'extinguisher-pin', text: '提起灭火器，拔掉保险销。' },
      { id: 'extinguisher-stand', text: '站在上风口，离火两三米，身后留好退路。' },
      { id: 'extinguisher-spray', text: '压下压把，对准火苗根部，左右扫着喷。' },
      { id: 'extinguisher-leave', text: '扑不灭，烟大了，马上走，关上门，打 119。' },
    ],
  },
  {
    id: 'first-fire',
    title: '刚起火，怎么扑',
    categories: ['gear', 'gas'],
    steps: [
      { id: 'fire-judge', text: '先喊人，打 119。火还小、烟不大，才动手扑。' },
      { id: 'fire-pan', text: '油锅着火：关火，盖上锅盖，不泼水。' },
      { id: 'fire-electric', text: '电器着火：先断电，再用灭火器，不泼水。' },
      { id: 'fire-body', text: '身上着火：不要跑，躺倒打滚，把火压灭。' },
      { id: 'fire-retreat', text: '扑火时背对出口，扑不灭就走。' },
    ],
  },
  {
    id: 'escape',
    title: '着火了，怎么逃',
    categories: ['exit', 'ebike'],
    steps: [
      { id: 'escape-leave', text: '喊醒家人马上走，不拿东西，随手关门。' },
      { id: 'escape-door', text: '开门前用手背碰一碰，门烫就不要开。' },
      { id: 'escape-low', text: '捂住口鼻，弯下腰，走楼梯，不坐电梯。' },
      { id: 'escape-stay', text: '出不去就关紧门，湿毛巾塞住门缝，到窗口呼救。' },
      { id: 'escape-call', text: '到了外面打 119，说清地址，不再回去。' },
    ],
  },
  {
    id: 'falling',
    title: '外墙和井盖',
    categories: ['structure'],
    steps: [
      { id: 'falling-wall', text: '墙皮裂了、鼓了，不在下面站，绕着走。' },
      { id: 'falling-storm', text: '大风大雨天，离广告牌、老墙、大树远一点。' },
      { id: 'falling-cover', text: '井盖松了、没了，不要踩，提醒旁边的人。' },
    ],
  },
  {
    id: 'flooding',
    title: '遇到积水',
    categories: ['drain'],
    steps: [
      { id: 'flooding-unseen', text: '看不清水底就不要走，井盖可能没了。' },
      { id: 'flooding-wire', text: '电线掉进水里，离得远远的，打 95598 报修。' },
      { id: 'flooding-garage', text: '水进了地下车库，人马上出来，不回去开车。' },
    ],
  },
] as const satisfies readonly Content[]

/** As it is written here: its steps are known by name. */
export type Lesson = (typeof lessons)[number]

export type StepId = Lesson['steps'][number]['id']

/** In the order they are taught; none for a category without one of its own. */
export const lessonsFor = (categoryId: string) =>
  lessons.filter(({ categories }: Content) => categories.includes(categoryId))

/** Undefined for what is no lesson. */
export const lessonOf = (id: string | undefined) => lessons.find((lesson) => lesson.id === id)
