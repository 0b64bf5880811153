import type { cannedAnswers as endpoints } from '@mulin/shared/canned-answers'
import type { UseCase } from '../platform/serve.ts'
import { cannedAnswers } from '../tables/canned-answers.ts'

export const listAnswers: UseCase<typeof endpoints.list> = async () => {
  const { entries: answers, version } = await cannedAnswers.read()
  return { answers, version }
}
