import { covering, rectanglesAtMost } from '@mulin/shared/hazards/covering'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { type Mark, MarkedPhoto } from '../../../ui/marked-photo'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Sheet } from '../../../ui/sheet'
import { Row, Stack } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { coverTexts as texts } from './cover-texts'
import { nameOf, type Named } from './hiding-texts'
import { useHazardAct } from './use-hazard-act'

interface Props {
  hazard: HazardFile
  photos: readonly Named[]
  onClose: () => void
}

/** Parts of photos are marked and painted over, photo by photo; what was marked stays until it is saved. */
export function CoverSheet({ hazard, photos, onClose }: Props) {
  const { photo, marks, mark, choose, act, tried, save } = useCovering(hazard, photos, onClose)
  if (!photo) return null
  const isFull = marks.length >= rectanglesAtMost
  const bar = (
    <Row>
      {marks.length > 0 && <Button onPress={() => mark(marks.slice(0, -1))}>{texts.undo}</Button>}
      <Button look="primary" busy={act.busy} onPress={save}>
        {texts.save}
      </Button>
    </Row>
  )
  return (
    <Sheet open whole title={texts.cover} onClose={onClose} bar={bar}>
      <Stack gap="close">
        {photos.length > 1 && (
          <Choice
            label={texts.which}
            options={photos.map((one, index) => ({ value: one.id, label: nameOf(one, index) }))}
            value={photo.id}
            onChange={choose}
          />
        )}
        <MarkedPhoto
          src={photo.large}
          label={`${texts.photo}，${texts.marked(marks.length)}`}
          marks={marks}
          onChange={mark}
          atMost={rectanglesAtMost}
          hint={isFull ? texts.full(rectanglesAtMost) : texts.howTo}
          loadingHint={texts.loading}
        />
        <Caption>{`${texts.marked(marks.length)}。${texts.saveNote}`}</Caption>
        {tried && marks.length === 0 && <NoticeStrip tone="urgent">{texts.noneMarked}</NoticeStrip>}
        <RefusalStrip filled refusal={act.refusal} words={texts.refusals} />
      </Stack>
    </Sheet>
  )
}

type Marks = Readonly<Record<string, readonly Mark[]>>

function useCovering({ id: hazardId, version }: HazardFile, photos: Props['photos'], onClose: () => void) {
  const { askAgain } = useCache()
  const [photoId, setPhotoId] = useState(photos[0]?.id ?? '')
  const [all, setAll] = useState<Marks>({})
  const [tried, setTried] = useState(false)
  const marks = all[photoId] ?? none
  const [requestId, setRequestId] = useState(newRequestId)
  const onDone = () => {
    void askAgain(['hazard', hazardId, 'others'])
    const { [photoId]: _saved, ...rest } = all
    const next = Object.keys(rest).find((other) => rest[other]!.length > 0)
    if (next === undefined) return onClose()
    setAll(rest)
    setPhotoId(next)
    setTried(false)
  }
  const act = useHazardAct(hazardId, api(covering).cover, { onDone })
  const save = async () => {
    setTried(true)
    if (marks.length === 0) return
    const rectangles = [...marks]
    const answer = await act.run({ hazardId, photoId, requestId, version, rectangles })
    if (!answer.ok && answer.code === 'photo_changed') await askAgain(['hazard', hazardId])
  }
  return {
    photo: photos.find(({ id }) => id === photoId),
    marks,
    mark: (next: readonly Mark[]) => {
      // What is on its way is what is marked.
      if (act.busy) return
      setAll((before) => ({ ...before, [photoId]: next }))
      // Another request: it is never taken for one that was sent before.
      setRequestId(newRequestId())
    },
    choose: (other: string) => void (act.busy || setPhotoId(other)),
    act,
    tried,
    save,
  }
}

const none: readonly Mark[] = []
