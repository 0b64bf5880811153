import { covering } from '@mulin/shared/hazards/covering'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { handling } from '@mulin/shared/hazards/handling'
import { hasPhotosForLink, photosForOthers } from '@mulin/shared/hazards/public-part'
import { aboutPhotos } from '@mulin/shared/hazards/workflow'
import type { Photo } from '@mulin/shared/photos'
import { useEffect, useState } from 'react'
import { api } from '../../../api'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Row, Section } from '../../../ui/stack'
import { Caption, Title } from '../../../ui/text'
import { CoverSheet } from './cover-sheet'
import { coverTexts } from './cover-texts'
import { hidingTexts, nameOf, type Named } from './hiding-texts'
import { useOthers } from './met-by-others'
import { OriginalSheet } from './original-sheet'
import { texts } from './texts'
import { useHazardAct } from './use-hazard-act'

type Turn = 'hide' | 'show' | 'uncover'
type Opened = Turn | 'cover' | 'original'

const turns = {
  hide: { call: api(handling).hidePhoto, word: hidingTexts.hidePhoto, usual: hidingTexts.hideReasons },
  show: { call: api(handling).showPhoto, word: hidingTexts.showPhoto, usual: hidingTexts.showReasons },
  uncover: { call: api(covering).uncover, word: coverTexts.uncover, usual: coverTexts.uncoverReasons },
}

/** A face or a number plate is nothing for neighbours. */
export function HidePhotos({ hazard }: { hazard: HazardFile }) {
  const [opened, setOpened] = useState<Opened>()
  const sorted = useSorted(hazard)
  const { own, hidden, shown, covered } = sorted
  if (own.length + covered.length === 0) return null
  return (
    <Section label={hidingTexts.hiding}>
      <Title>{hidingTexts.hiding}</Title>
      <Caption>{whoSees(hazard)}</Caption>
      <PhotoGallery label={hidingTexts.photoHidden} photos={hidden} />
      {hidden.length > 0 && <Caption>{hidingTexts.photoHidden}</Caption>}
      <Row>
        {shown.length > 0 && <Button onPress={() => setOpened('hide')}>{hidingTexts.hidePhoto}</Button>}
        {hidden.length > 0 && <Button onPress={() => setOpened('show')}>{hidingTexts.showPhoto}</Button>}
        {own.length > 0 && <Button onPress={() => setOpened('cover')}>{coverTexts.cover}</Button>}
      </Row>
      {covered.length > 0 && <OfCovered count={covered.length} onOpen={setOpened} />}
      {opened && <Opening {...{ opened, hazard, sorted }} onClose={() => setOpened(undefined)} />}
    </Section>
  )
}

const whoSees = (hazard: HazardFile) =>
  hazard.handler?.unitId !== undefined || hasPhotosForLink(hazard)
    ? `${hidingTexts.hidingNote}${hidingTexts.byLinkToo}`
    : hidingTexts.hidingNote

const OfCovered = ({ count, onOpen }: { count: number; onOpen: (opened: Opened) => void }) => (
  <>
    <Caption>{coverTexts.covered(count)}</Caption>
    <Row>
      <Button onPress={() => onOpen('original')}>{coverTexts.original}</Button>
      <Button onPress={() => onOpen('uncover')}>{coverTexts.uncover}</Button>
    </Row>
  </>
)

interface OpeningProps {
  opened: Opened
  hazard: HazardFile
  sorted: ReturnType<typeof useSorted>
  onClose: () => void
}

function Opening({ opened, hazard, sorted: { own, hidden, shown, covered }, onClose }: OpeningProps) {
  if (opened === 'cover') return <CoverSheet hazard={hazard} photos={own} onClose={onClose} />
  if (opened === 'original') return <OriginalSheet hazardId={hazard.id} photos={covered} onClose={onClose} />
  const photos = { hide: shown, show: hidden, uncover: covered }[opened]
  return <TurnSheet turn={opened} hazardId={hazard.id} photos={photos} onClose={onClose} />
}

/** Of the report and of every step. What who met it too took is covered where it stands, and no neighbour sees it anyway. */
function useSorted(hazard: HazardFile) {
  const { photos, entries, hiddenPhotoIds = [], coveredPhotoIds = [] } = hazard
  const taken = entries.flatMap((entry) => (isAboutPhoto(entry) ? [] : entry.photos))
  const own: Named[] = distinct([...photos, ...taken])
  const ofNeighbours = useAllCovered(hazard, own)
  const isHidden = ({ id }: { id: string }) => hiddenPhotoIds.includes(id)
  return {
    own,
    hidden: own.filter(isHidden),
    shown: distinct(photosForOthers(hazard)).filter((one) => !isHidden(one)),
    covered: [...own, ...ofNeighbours].filter(({ id }) => coveredPhotoIds.includes(id)),
  }
}

/** What who met it too took, read on as long as one that is covered was not among it. */
function useAllCovered(hazard: HazardFile, own: readonly Photo[]): Named[] {
  const { others, hasMore, asking, refusal, more } = useOthers(hazard)
  const taken = others.flatMap(({ photos }) => photos.map(ofNeighbour))
  const known = [...own, ...taken].map(({ id }) => id)
  const isMissing = hazard.coveredPhotoIds?.some((id) => !known.includes(id)) === true
  useEffect(() => {
    if (isMissing && hasMore && !asking && !refusal) more()
  }, [isMissing, hasMore, asking, refusal, more])
  return taken
}

const isAboutPhoto = ({ action }: HazardFile['entries'][number]) => aboutPhotos.some((one) => one === action)
const ofNeighbour = (photo: Photo): Named => ({ ...photo, ofNeighbour: true })
const distinct = <One extends Photo>(photos: readonly One[]): One[] => [
  ...new Map(photos.map((one) => [one.id, one])).values(),
]

interface SheetProps {
  turn: Turn
  hazardId: string
  photos: readonly Named[]
  onClose: () => void
}

const isReason = (reason: string) => handling.hidePhoto.input.shape.reason.safeParse(reason).success

function TurnSheet({ turn, hazardId, photos, onClose }: SheetProps) {
  const { call, word, usual } = turns[turn]
  const [photoId, setPhotoId] = useState(photos.length === 1 ? photos[0]?.id : undefined)
  const [tried, setTried] = useState(false)
  const { askAgain } = useCache()
  const onDone = () => {
    void askAgain(['hazard', hazardId, 'others'])
    onClose()
  }
  const act = useHazardAct(hazardId, call, { onDone, onLost: onClose })
  const send = (reason: string) => {
    setTried(true)
    if (photoId) void act.run({ hazardId, photoId, reason })
  }
  return (
    <ReasonSheet
      title={word}
      yes={word}
      look="primary"
      texts={{ usual: texts.usualReasons, reason: hidingTexts.hideReason, reasonMissing: texts.reasonMissing }}
      usual={usual}
      maxLength={300}
      isFine={isReason}
      act={{ ...act, words: coverTexts.refusals }}
      onSend={send}
      onClose={onClose}
    >
      <PhotoGallery label={hidingTexts.whichPhoto} photos={photos} />
      <Choice
        label={hidingTexts.whichPhoto}
        options={photos.map((photo, index) => ({ value: photo.id, label: nameOf(photo, index) }))}
        value={photoId}
        error={tried && !photoId ? hidingTexts.whichPhotoMissing : undefined}
        onChange={setPhotoId}
      />
    </ReasonSheet>
  )
}
