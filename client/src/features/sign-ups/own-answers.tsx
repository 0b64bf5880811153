import type { Session } from '@mulin/shared/activities/activity'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { Cell, Cells } from '../../ui/cell'
import { PhotoGallery } from '../../ui/photo-gallery'
import { Section, Stack } from '../../ui/stack'
import { Caption, Title } from '../../ui/text'
import { texts } from './texts'

interface Props {
  signUp: SignUpDetail
  session: Session | undefined
}

/** What was answered, under what was asked; a question that the organiser took away is not shown any more. */
export function OwnAnswers({ signUp: { answers = {}, photos = [] }, session }: Props) {
  const answered = session?.questions.filter(({ id }) => (answers[id] ?? '') !== '') ?? []
  if (answered.length === 0) return null
  return (
    <Section label={texts.answers}>
      <Title>{texts.answers}</Title>
      <Cells>
        {answered
          .filter(({ kind }) => kind !== 'photo')
          .map(({ id, title }) => (
            <Cell key={id} title={String(answers[id])} note={title} />
          ))}
      </Cells>
      {answered
        .filter(({ kind }) => kind === 'photo')
        .map(({ id, title }) => (
          <Stack key={id} gap="tight">
            <Caption>{title}</Caption>
            <PhotoGallery label={title} photos={photos.filter((photo) => photo.id === answers[id])} />
          </Stack>
        ))}
    </Section>
  )
}
