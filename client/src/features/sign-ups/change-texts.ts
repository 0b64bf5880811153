export const changeTexts = {
  title: '修改报名',
  open: '修改报名',
  save: '保存修改',
  what: '改名单、回答、姓名或手机号，名额和位次都还在。',
  moved: (standing: string, others: string) =>
    `报名刚有变动，请核对后再保存。现在是：${standing}。${others && `现在的名单里有 ${others}，您填的没有。`}您填的还在，没有保存。`,
  notNow: (standing: string, reason: string) =>
    `报名刚有变动，现在是：${standing}。${reason && `原因：${reason.replace(/。$/, '')}。`}现在不能修改，您填的没有保存。`,
  seeNow: '看现在的报名',
  goOn: '用我填的，接着改',
  startAnew: '不用我填的，看现在的',
  fewer: (size: number, given: number) => `改成 ${size} 人：让出 ${given} 个名额给后面的人，收不回来。`,
  more: (size: number, free: number) => `改成 ${size} 人：还有 ${free} 个名额，够用。`,
  short: (size: number, atMost: number) => `名额不够改成 ${size} 人，最多 ${atMost} 人，请去掉 ${size - atMost} 位。`,
  tooLarge: (size: number, seats: number) => `这一场一共只有 ${seats} 席，不能改成 ${size} 人。`,
  sizes: {
    pending: (size: number) => `改成 ${size} 人，主办方审核时按 ${size} 人看。`,
    entered: (size: number) => `改成 ${size} 人，一起参加抽签。`,
    waiting: (size: number) => `改成 ${size} 人，候补位次不变，凑够了一起轮到。`,
  },
  closed: (at: string) => `报名 ${at} 已截止，不能再加人。换人、减人还可以。`,
  noFewer: (at: string) => `${at} 后不能再减人。换人还可以。`,
  tooLate: (at: string) => `${at} 后不能再修改。确有变化请联系主办方。`,
  offeredFirst: '名额正在等您确认，先接受或让出，再修改。',
  done: { changed: '改好了', offered: '改好了，轮到您了，请确认名额' },
} as const
