import type { HazardCategory } from '@mulin/shared/hazards/category'
import { timeOf } from '@mulin/shared/times'
import { go } from '../../../platform/navigation'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { useFirstPhoto } from '../../../queries/use-first-photo'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Tag } from '../../../ui/tag'
import { WorkRow } from '../../../ui/work-row'
import { placeOf } from '../../../hazard-places'
import { SendTrouble } from '../report/send-trouble'
import { useCategory } from '../use-category'
import { categoryIcons } from '../../../queries/category-words'
import { dropDraft, type PatrolDraft } from './drafts'
import { isCutOff, standingOf } from './standing'
import { texts } from './texts'
import type { Way } from './ways'

interface Props {
  draft: PatrolDraft
  /** Its place in the walk, from 1. */
  number: number
  way: Way | undefined
  onOpen: () => void
  onLook: () => void
  /** Sends it as another one: as a report of its own, or joined to that hazard. */
  onAnew: (hazardId?: string) => void
}

/** One place of the walk: its first photo, what, where, and how it stands. */
export function DraftRow({ draft, number, way = {}, onOpen, onLook, onAnew }: Props) {
  const where = useWhere(draft)
  const category = useCategory(draft.categoryId)
  const { word, ...tag } = standingOf(draft, way)
  const picture = useFirstPhoto(draft.photos)
  const { outcome } = draft
  const open = outcome ? () => void go('hazard', { hazardId: outcome.hazardId }) : onOpen
  return (
    <WorkRow
      label={texts.place(number)}
      {...faceOf(category)}
      tag={<Tag {...tag}>{word}</Tag>}
      note={where || texts.noPlace}
      age={ageOf(draft, number)}
      picture={picture}
      {...(!way.stage && { onOpen: open })}
    >
      {way.alike && <Button onPress={onLook}>{texts.lookAtThem}</Button>}
      {!isCutOff(way.trouble) && <WhyNot draft={draft} trouble={way.trouble} onAnew={onAnew} />}
    </WorkRow>
  )
}

type WhyProps = Pick<Props, 'draft' | 'onAnew'> & Pick<Way, 'trouble'>

function WhyNot({ draft, trouble, onAnew }: WhyProps) {
  if (trouble === 'photos_failed') return <NoticeStrip tone="urgent">{texts.photosFailed}</NoticeStrip>
  const isThere = trouble?.code === 'request_id_reused'
  return (
    <>
      {isThere && isJoining(draft) ? (
        <LeftBefore draft={draft} onAnew={onAnew} />
      ) : (
        <SendTrouble trouble={trouble} photos={draft.photos} onAnew={() => onAnew()} />
      )}
      {isThere && <Button onPress={() => dropDraft(draft.requestId)}>{texts.putAway}</Button>}
    </>
  )
}

const isJoining = ({ choice }: PatrolDraft) => choice !== undefined && choice !== 'anyway'

/** They joined with it, and left: they may have meant to. */
const LeftBefore = ({ draft: { choice }, onAnew }: Omit<WhyProps, 'trouble'>) => (
  <>
    <NoticeStrip tone="waiting">{texts.leftBefore}</NoticeStrip>
    <Button onPress={() => onAnew(choice)}>{texts.joinAgain}</Button>
    <Button onPress={() => onAnew()}>{texts.sendAnew}</Button>
  </>
)

const faceOf = (category: HazardCategory | undefined) =>
  category
    ? { icon: categoryIcons[category.icon], title: category.name }
    : { icon: 'camera' as const, title: texts.noCategory }

const useWhere = (draft: PatrolDraft) => `${nameAt(useAreas().value?.areas, draft.estateId)} ${placeOf(draft)}`.trim()

function ageOf({ outcome, changedAt }: PatrolDraft, number: number): string {
  if (!outcome) return texts.takenAt(number, timeOf(changedAt))
  return outcome.kind === 'sent'
    ? texts.takenAndSent(number, outcome.number)
    : texts.takenAndJoined(number, outcome.joined)
}
