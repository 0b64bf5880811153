import type { ReactNode } from 'react'
import type { AnyCode, Refused } from '../api'
import { useTried } from '../platform/use-tried'
import { RefusalStrip } from '../queries/refusal-strip'
import { Button } from '../ui/button'
import { MultiChoice } from '../ui/choice'
import { Page } from '../ui/page'
import { Rating5 } from '../ui/rating5'
import { Stack } from '../ui/stack'
import { TextArea } from '../ui/text-field'
import { Caption } from '../ui/text'
import { levelOf } from './level-of'
import type { RatingDraft } from './rating-draft'
import { texts } from './texts'

interface WhyProps<Tag extends string> {
  draft: RatingDraft<Tag>
  tagsFor: (level: number) => readonly Tag[]
  tagNames: Readonly<Record<Tag, string>>
  onChange: (changes: Partial<RatingDraft<Tag>>) => void
}

interface Props<Tag extends string> extends WhyProps<Tag> {
  title: string
  /** What is rated. */
  children: ReactNode
  label: string
  /** Who learns what of it. */
  note: string
  busy: boolean
  refusal: Refused<AnyCode> | undefined
  onSend: (rating: RatingDraft<Tag> & { level: number }) => void
}

/** The level, then why: which tags there are follows from the level, and those that no longer fit are dropped. */
export function RatingForm<Tag extends string>(props: Props<Tag>) {
  const { draft, tagsFor, onChange, onSend } = props
  const { level, tags } = draft
  const fault = level === undefined ? texts.chooseLevel : undefined
  const { tried, attempt } = useTried()
  const send = () => {
    if (attempt({ fault }) && level !== undefined) onSend({ ...draft, level })
  }
  return (
    <Page
      title={props.title}
      bar={
        <Button look="primary" block busy={props.busy} onPress={send}>
          {texts.send}
        </Button>
      }
    >
      <Stack>
        {props.children}
        <Rating5
          label={props.label}
          error={tried ? fault : undefined}
          value={level === undefined ? undefined : levelOf(level)}
          onChange={(chosen) => onChange({ level: chosen, tags: tags.filter((tag) => tagsFor(chosen).includes(tag)) })}
        />
        {level !== undefined && <Why {...props} level={level} />}
        <Caption>{props.note}</Caption>
        <RefusalStrip filled refusal={props.refusal} />
      </Stack>
    </Page>
  )
}

const Why = <Tag extends string>({ draft, level, tagsFor, tagNames, onChange }: WhyProps<Tag> & { level: number }) => (
  <>
    <MultiChoice<Tag>
      label={texts.whichTags}
      optional
      options={tagsFor(level).map((tag) => ({ value: tag, label: tagNames[tag] }))}
      values={draft.tags}
      onChange={(tags) => onChange({ tags })}
    />
    <TextArea
      label={texts.words}
      hint={texts.wordsHint}
      optional
      maxLength={500}
      value={draft.words}
      onChange={(words) => onChange({ words })}
    />
  </>
)
