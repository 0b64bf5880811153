import { type Notice, notices } from '@mulin/shared/notices'
import { dayOf } from '@mulin/shared/times'
import { api } from '../../api'
import { dayText, nearDay } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { AnsweredPages } from '../../queries/answered'
import type { Home } from '../../queries/use-me'
import { usePages } from '../../queries/use-pages'
import { Cell, Cells } from '../../ui/cell'
import { Skeleton } from '../../ui/skeleton'
import { Section, Stack } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { readingTexts as texts } from './reading-texts'

const perPage = 5

/** What the office and the community say, newest first; with a path, only what concerns that place. */
export function NoticeList({ home: { path: areaPath, isKnown } }: { home: Home }) {
  const asked = usePages(['notices', { areaPath }], (after) => api(notices).list({ areaPath, after, limit: perPage }), {
    when: isKnown,
  })
  return (
    <Section label={texts.notices}>
      <Title>{texts.notices}</Title>
      <AnsweredPages of={asked} skeleton={<Skeleton rows={2} />}>
        {(pages) => (
          <Stack>
            {pages[0]?.notices.length === 0 && <Text soft>{`${texts.none}${texts.noneNext}`}</Text>}
            {pages.map(({ notices }, index) => notices.length > 0 && <NoticeRows key={index} notices={notices} />)}
          </Stack>
        )}
      </AnsweredPages>
    </Section>
  )
}

const NoticeRows = ({ notices }: { notices: readonly Notice[] }) => (
  <Cells>
    {notices.map(({ id, title, by, publishedAt }) => (
      <Cell
        key={id}
        title={title}
        note={texts.by(by, nearDay(publishedAt) ?? dayText(dayOf(publishedAt)))}
        onPress={() => go('notice', { noticeId: id })}
      />
    ))}
  </Cells>
)
