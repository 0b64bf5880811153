import { Faces, photosAtOnce } from '@mulin/shared/albums'
import { useState } from 'react'
import { RefusalStrip } from '../../queries/refusal-strip'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { NoticeStrip } from '../../ui/notice-strip'
import { PhotoField } from '../../ui/photo-field'
import { Section } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { facesNames, texts } from './texts'
import { faultsOf, useAdding } from './use-adding'

/** Photos first; then who is in them, for that decides whether they may be shown at all. */
export function AddPhotos({ activityId }: { activityId: string }) {
  const { draft, change, photos, stage, photosFailed, refusal, send } = useAdding(activityId)
  const [tried, setTried] = useState(false)
  const faults = faultsOf(draft)
  const said = (field: keyof typeof faults, words: string) => (tried && faults[field] ? words : undefined)
  const submit = async () => {
    const isWhole = !Object.values(faults).some(Boolean)
    setTried(!isWhole)
    if (isWhole) await send()
  }

  return (
    <Section label={texts.add}>
      <Title>{texts.add}</Title>
      <PhotoField
        label={texts.photos}
        hint={texts.photosHint}
        error={said('photos', texts.photoMissing)}
        photos={photos.shown}
        atMost={photosAtOnce}
        onAdd={() => void photos.add()}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
      <WhoIsIn draft={draft} change={change} said={said} />
      <TextField
        label={texts.caption}
        hint={texts.captionHint}
        optional
        maxLength={60}
        value={draft.caption}
        onChange={(caption) => change({ caption })}
      />
      <Standing stage={stage} photosFailed={photosFailed} refusal={refusal} />
      <Button look="primary" block busy={stage !== 'idle'} onPress={submit}>
        {texts.send}
      </Button>
    </Section>
  )
}

type Adding = ReturnType<typeof useAdding>

interface WhoProps extends Pick<Adding, 'draft' | 'change'> {
  said: (field: 'faces' | 'consent', words: string) => string | undefined
}

const WhoIsIn = ({ draft: { faces, consent }, change, said }: WhoProps) => (
  <>
    <Choice
      label={texts.faces}
      options={Faces.options.map((value) => ({ value, label: facesNames[value] }))}
      value={faces}
      error={said('faces', texts.facesMissing)}
      onChange={(chosen) => change({ faces: chosen })}
    />
    {faces === 'minors' && (
      <TextField
        label={texts.consent}
        maxLength={100}
        value={consent}
        error={said('consent', texts.consentMissing)}
        onChange={(written) => change({ consent: written })}
      />
    )}
  </>
)

function Standing({ stage, photosFailed, refusal }: Pick<Adding, 'stage' | 'photosFailed' | 'refusal'>) {
  if (stage !== 'idle') return <Text soft>{texts.stages[stage]}</Text>
  if (photosFailed) return <NoticeStrip tone="urgent">{texts.photosFailed}</NoticeStrip>
  return <RefusalStrip filled refusal={refusal} />
}
