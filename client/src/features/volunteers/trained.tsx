import type { Training } from '@mulin/shared/trainings'
import { useState } from 'react'
import { trainingFacts, trainingTitle } from '../../training-words'
import { Button } from '../../ui/button'
import { Section, Stack } from '../../ui/stack'
import { Caption } from '../../ui/text'
import { reviewTexts } from './review-texts'

const shownAtFirst = 3

/** What somebody was taught so far, for who decides about them. */
export function Trained({ name, trainings = [] }: { name: string; trainings?: readonly Training[] | undefined }) {
  const [all, setAll] = useState(false)
  const shown = all ? trainings : trainings.slice(0, shownAtFirst)
  const left = trainings.length - shown.length
  if (trainings.length === 0) return null
  return (
    <Section label={reviewTexts.trained(name)}>
      <Stack gap="tight">
        {shown.map((training) => (
          <Caption key={training.signUpId}>
            {reviewTexts.training(trainingTitle(training), trainingFacts(training))}
          </Caption>
        ))}
      </Stack>
      {left > 0 && (
        <Button look="plain" label={`${reviewTexts.moreTrained(left)} ${name}`} onPress={() => setAll(true)}>
          {reviewTexts.moreTrained(left)}
        </Button>
      )}
    </Section>
  )
}
