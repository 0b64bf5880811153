import { type Notice, notices } from '@mulin/shared/notices'
import { useState } from 'react'
import { api } from '../../api'
import { agoText } from '../../platform/clock'
import { AnsweredPages } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { usePages } from '../../queries/use-pages'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Confirm } from '../../ui/confirm'
import { LongList } from '../../ui/long-list'
import { Sheet } from '../../ui/sheet'
import { Row, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Text, Title } from '../../ui/text'
import { PublishNotice } from './publish-notice'
import { publishTexts } from './publish-texts'

/** Notices as the office sees them: what stands, and writing another. */
export function NoticesDesk() {
  const [writing, setWriting] = useState(false)
  const asked = usePages(['notices', 'all'], (after) => api(notices).list({ after }))

  return (
    <Stack>
      <Button look="primary" icon="edit" onPress={() => setWriting(true)}>
        {publishTexts.write}
      </Button>
      <AnsweredPages of={asked}>
        {(pages) => {
          const all = pages.flatMap(({ notices }) => notices)
          if (all.length === 0) return <Empty icon="bell" what={publishTexts.none} />
          return (
            <LongList label={publishTexts.list}>
              {all.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} />
              ))}
            </LongList>
          )
        }}
      </AnsweredPages>
      <Sheet open={writing} title={publishTexts.write} onClose={() => setWriting(false)}>
        <PublishNotice onDone={() => setWriting(false)} />
      </Sheet>
    </Stack>
  )
}

function NoticeCard({ notice: { id, title, by, publishedAt } }: { notice: Notice }) {
  const [asking, setAsking] = useState(false)
  const act = useAct(api(notices).withdraw, { changes: [['notices']], onDone: () => setAsking(false) })
  return (
    <Card>
      <Row apart>
        <Stack gap="tight">
          <Title small>{title}</Title>
          <Caption>{publishTexts.by(by, agoText(publishedAt))}</Caption>
        </Stack>
        <Button look="plain" label={`${publishTexts.withdraw} ${title}`} onPress={() => setAsking(true)}>
          {publishTexts.withdraw}
        </Button>
      </Row>
      <Confirm
        open={asking}
        title={publishTexts.withdrawTitle(title)}
        yes={publishTexts.withdraw}
        danger
        busy={act.busy}
        onYes={() => act.run({ noticeId: id })}
        onNo={() => setAsking(false)}
      >
        <Text>{publishTexts.withdrawWhat}</Text>
        <RefusalStrip refusal={act.refusal} />
      </Confirm>
    </Card>
  )
}
