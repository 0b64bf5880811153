import type { OutputOf } from '@mulin/shared/endpoint'
import { referrals, type ReferredHazard } from '@mulin/shared/referrals'
import { api } from '../../api'
import { deadlineLeft } from '../../hazard-deadlines'
import { timeText } from '../../platform/clock'
import { useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Cell, Cells } from '../../ui/cell'
import { NoticeStrip } from '../../ui/notice-strip'
import { Page } from '../../ui/page'
import { PhotoGallery } from '../../ui/photo-gallery'
import { Skeleton } from '../../ui/skeleton'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Headline, Text } from '../../ui/text'
import { AnswerForm } from './answer-form'
import { Asking } from './asking'
import { Said } from './said'
import { texts, whyEnded } from './texts'

/** For a unit without an account: what it was handed, and its answer. */
export function ReferralScreen() {
  const { secret = '' } = useParams()
  const asked = useAnswer(['referral', secret], () => api(referrals).open({ secret }))
  return (
    <Page title={texts.title}>
      <Answered of={asked} skeleton={<Skeleton of="detail" />}>
        {(view) => <Shown view={view} secret={secret} asked={asked} />}
      </Answered>
    </Page>
  )
}

interface Props {
  view: OutputOf<typeof referrals.open>
  secret: string
  asked: { asking: boolean; again: () => Promise<void> }
}

function Shown({ view, secret, asked }: Props) {
  const { unitName, state, expiresAt, hazard, ended } = view
  if (!hazard)
    return (
      <Empty
        icon={state === 'answered' ? 'check' : 'clock'}
        what={ended ? texts.overSince(timeText(ended.at), whyEnded(ended)) : texts.over[state]}
        next={texts.overNext}
      />
    )
  return (
    <Stack gap="wide">
      <Headline>{hazard.categoryName}</Headline>
      <Text strong>{texts.handedTo(unitName)}</Text>
      <PhotoGallery label={texts.photosOfReport} photos={hazard.photos} />
      <Facts hazard={hazard} />
      <Said hazard={hazard} asksAgain={asked.asking} onLook={() => void asked.again()} />
      <Asking {...{ secret, hazard }} link={view} />
      <AnswerForm secret={secret} />
      <NoticeStrip icon="shield">{texts.privacy}</NoticeStrip>
      <Caption>{texts.usableUntil(timeText(expiresAt))}</Caption>
    </Stack>
  )
}

function Facts({ hazard }: { hazard: ReferredHazard }) {
  const { number, description, answers = [], place, areaName, dueAt, reportedAt, question } = hazard
  return (
    <Cells label={texts.facts}>
      <Cell icon="place" title={place} note={areaName} />
      <Cell icon="clock" title={deadlineLeft(hazard)} note={question ? undefined : timeText(dueAt)} />
      {description && <Cell icon="edit" title={description} note={texts.said} />}
      {answers.map((one) => (
        <Cell key={one.question} icon="list" title={one.answer} note={one.question} />
      ))}
      <Cell icon="calendar" title={texts.reportedAt(timeText(reportedAt))} note={texts.number(number)} />
    </Cells>
  )
}
