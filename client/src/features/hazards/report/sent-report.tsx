import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { go } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Page } from '../../../ui/page'
import { Section, Stack } from '../../../ui/stack'
import { Caption, Headline, Text, Title } from '../../../ui/text'
import { HazardTimeline } from '../file/hazard-timeline'
import { useCategory } from '../use-category'
import { texts } from './texts'
import { dueText } from '../../../hazard-deadlines'

/** The number, what happens next and until when, and what one can do meanwhile. */
export function SentReport({ hazard, onAnother }: { hazard: HazardFile; onAnother: () => void }) {
  const category = useCategory(hazard.categoryId)
  return (
    <Page
      title={texts.title}
      tab="report"
      bar={
        <Button look="primary" block onPress={() => go('hazard', { hazardId: hazard.id })}>
          {texts.follow}
        </Button>
      }
    >
      <NoticeStrip tone="done">{texts.received}</NoticeStrip>
      <Stack gap="tight">
        <Text soft>{texts.number}</Text>
        <Headline>{hazard.number}</Headline>
        <Caption>{texts.numberHint}</Caption>
      </Stack>
      <Section label={texts.whatNext}>
        <Title>{texts.whatNext}</Title>
        <Text>{texts.due(dueText(hazard, texts.fix))}</Text>
        <HazardTimeline hazard={hazard} />
      </Section>
      {category?.advice && (
        <Section label={texts.advice}>
          <Title>{texts.advice}</Title>
          <Text>{category.advice}</Text>
        </Section>
      )}
      <Button icon="book" onPress={() => go('lesson', { categoryId: hazard.categoryId, lessonId: category?.lessonId })}>
        {texts.lesson}
      </Button>
      <Button onPress={onAnother}>{texts.another}</Button>
    </Page>
  )
}
