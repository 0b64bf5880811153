import type { Training } from '@mulin/shared/trainings'
import { useState } from 'react'
import { trainingFacts, trainingTitle } from '../../../training-words'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { Section } from '../../../ui/stack'
import { Caption, Title } from '../../../ui/text'
import { texts } from './texts'

const shownAtFirst = 3

/** What I was taught, which belongs to the record and makes no hours; nothing where there is none. */
export function MyTrainings({ trainings }: { trainings: readonly Training[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? trainings : trainings.slice(0, shownAtFirst)
  if (trainings.length === 0) return null
  return (
    <Section label={texts.trainings}>
      <Title>{texts.trainings}</Title>
      <Caption>{texts.trainingsNote}</Caption>
      <Cells>
        {shown.map((training) => (
          <Cell
            key={training.signUpId}
            icon="training"
            title={trainingTitle(training)}
            note={trainingFacts(training)}
          />
        ))}
      </Cells>
      {shown.length < trainings.length && (
        <Button look="plain" block onPress={() => setAll(true)}>
          {texts.allTrainings(trainings.length)}
        </Button>
      )}
    </Section>
  )
}
