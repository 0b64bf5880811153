import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { isOfResidents, stopsNobody } from '@mulin/shared/hazards/workflow'
import { agoText } from '../../../platform/clock'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { meanwhileWords } from './meanwhile-words'
import { texts } from './texts'

/** Who was faster, and what they did. It stays until it was read; only then the lists move on. */
export function LostRace({ hazard, onSeen }: { hazard: HazardFile; onSeen: () => void }) {
  const { askAgain } = useCache()
  const seen = async () => {
    onSeen()
    await askAgain(['inbox'], ['hazards-of-area'])
  }
  const lost = lostWords(hazard)
  if (!lost) return null
  return (
    <NoticeStrip tone="waiting" act={<Button onPress={seen}>{texts.seen}</Button>}>
      {`${lost}${texts.shownNow}`}
    </NoticeStrip>
  )
}

/** `网格员 02 已经派遣（刚刚），您这一步没有生效。` */
export function lostWords({ entries }: Pick<HazardFile, 'entries'>): string | undefined {
  const last = entries.filter(({ action }) => !stopsNobody.includes(action)).at(-1)
  if (!last) return undefined
  const { by = isOfResidents(last.action) ? texts.reporter : texts.nobody } = last
  return texts.lost(by, meanwhileWords[last.action], agoText(last.at))
}
