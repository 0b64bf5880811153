import type { Training } from '@mulin/shared/trainings'
import { dateText, durationText } from './platform/clock'

export const trainingTitle = ({ activityTitle, sessionTitle }: Training) => `${activityTitle} ${sessionTitle}`

/** When, how long, and who held it. */
export const trainingFacts = ({ startsAt, minutes, organiser }: Training) =>
  [dateText(startsAt), durationText(minutes), organiser].filter(Boolean).join(' · ')
