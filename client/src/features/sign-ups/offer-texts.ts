export const offerTexts = {
  accept: '接受名额',
  accepted: '名额是您的了',
  letGo: '让给后面的人',
  letGoTitle: '让给后面的人',
  letGoWhat: (title: string) => `“${title}”的名额马上给后面的人，收不回来。`,
  thinkAgain: '再想想',
  letGone: '名额已让给后面的人',
  seen: '知道了',
} as const
