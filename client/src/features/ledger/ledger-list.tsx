import { ledger } from '@mulin/shared/ledger/endpoints'
import { api } from '../../api'
import { AnsweredPages } from '../../queries/answered'
import { usePages } from '../../queries/use-pages'
import { Button } from '../../ui/button'
import { LongList } from '../../ui/long-list'
import { NoticeStrip } from '../../ui/notice-strip'
import { Empty } from '../../ui/states'
import { LedgerRow } from './ledger-row'
import { figureNames, texts } from './texts'
import type { Shown } from './use-shown'

interface Props {
  shown: Shown
  onShow: (change: Partial<Shown>) => void
}

export function LedgerList({ shown: { areaPath, period, figure, categoryId }, onShow }: Props) {
  const asked = usePages(['ledger', areaPath, period, figure, categoryId], (after) =>
    api(ledger).list({ areaPath, period, figure, ...(categoryId && { categoryId }), after }),
  )
  return (
    <>
      {figure !== 'all' && (
        <NoticeStrip act={<Button onPress={() => onShow({ figure: 'all' })}>{texts.everything}</Button>}>
          {texts.onlyFigure(figureNames[figure])}
        </NoticeStrip>
      )}
      <AnsweredPages of={asked}>
        {(pages) => {
          const entries = pages.flatMap((page) => page.entries)
          if (entries.length === 0 && !asked.hasMore)
            return <Empty icon="shield" what={texts.none} next={texts.noneNext} />
          return (
            <LongList label={texts.title}>
              {entries.map((entry) => (
                <LedgerRow key={entry.number} entry={entry} />
              ))}
            </LongList>
          )
        }}
      </AnsweredPages>
    </>
  )
}
