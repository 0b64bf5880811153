import type { SignUp } from '@mulin/shared/sign-ups/sign-up'

/** Which of mine it is: of several teams each by its name. */
export const whichOf = ({ activityTitle, teamName }: Pick<SignUp, 'activityTitle' | 'teamName'>) =>
  [activityTitle, teamName].filter(Boolean).join(' ')
