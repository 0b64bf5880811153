import { notices } from '@mulin/shared/notices'
import { api } from '../../api'
import { timeText } from '../../platform/clock'
import { go, useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Skeleton } from '../../ui/skeleton'
import { Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { readingTexts as texts } from './reading-texts'

export function NoticePage() {
  const { noticeId = '' } = useParams()
  const asked = useAnswer(['notices', noticeId], () => api(notices).one({ noticeId }))
  return (
    <Answered
      of={asked}
      skeleton={<Skeleton of="detail" />}
      words={{ notice_not_found: texts.gone, invalid_input: texts.gone }}
    >
      {({ title, body, by, publishedAt, withdrawnAt, activityId }) => (
        <Stack gap="wide">
          {withdrawnAt && <NoticeStrip tone="waiting">{texts.withdrawn}</NoticeStrip>}
          <Stack gap="tight">
            <Title>{title}</Title>
            <Caption>{texts.by(by, timeText(publishedAt))}</Caption>
          </Stack>
          <Text>{body}</Text>
          {activityId && !withdrawnAt && (
            <Button look="primary" block onPress={() => go('activity', { activityId })}>
              {texts.toActivity}
            </Button>
          )}
        </Stack>
      )}
    </Answered>
  )
}
