import type { ReactNode } from 'react'
import type { DraftPhoto } from '../../../queries/photo-courier'
import { useFirstPhoto } from '../../../queries/use-first-photo'
import { Card } from '../../../ui/card'
import { Choice } from '../../../ui/choice'
import { ShownPhoto } from '../../../ui/shown-photo'
import { Stack } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { texts } from './texts'
import type { FindingToSee } from './use-findings-to-see'
import type { Change } from './use-visit'
import type { Said, Visit } from './visit'

interface Props {
  findings: readonly FindingToSee[]
  said: Visit['said']
  faults: Readonly<Record<string, string>>
  change: Change
}

/** Each by itself, as the responsible person sees it: agreed to, or what they say against it, if they are asked. */
export const FindingsToSee = ({ findings, said, faults, change }: Props) =>
  findings.map((finding) => (
    <One
      key={finding.requestId}
      finding={finding}
      answer={
        said && (
          <Answer
            what={finding.what}
            said={said[finding.requestId]}
            error={faults[finding.requestId]}
            onSay={(one) => change((before) => ({ said: { ...before.said, [finding.requestId]: one } }))}
          />
        )
      }
    />
  ))

interface OneProps {
  finding: FindingToSee
  answer: ReactNode
}

const One = ({ finding, answer }: OneProps) => (
  <Card label={finding.what}>
    <Stack gap="close">
      <Photo finding={finding} />
      <Text strong>{finding.what}</Text>
      {finding.description !== '' && <Text>{finding.description}</Text>}
      {finding.clause && <Caption>{texts.clauseOf(finding.clause)}</Caption>}
      <Text>{finding.handled}</Text>
      {finding.note && <Text>{finding.note}</Text>}
      {answer}
    </Stack>
  </Card>
)

interface AnswerProps {
  what: string
  said: Said | undefined
  error: string | undefined
  onSay: (said: Said) => void
}

const kinds = (['agreed', 'objected'] as const).map((value) => ({ value, label: texts[value] }))

const Answer = ({ what, said, error, onSay }: AnswerProps) => (
  <>
    <Choice
      label={texts.saidOf(what)}
      options={kinds}
      value={said?.kind}
      error={said ? undefined : error}
      onChange={(kind) => onSay({ kind, words: said?.words ?? '' })}
    />
    {said?.kind === 'objected' && (
      <TextField
        label={texts.objection(what)}
        hint={texts.objectionHint}
        maxLength={200}
        value={said.words}
        error={error}
        onChange={(words) => onSay({ ...said, words })}
      />
    )}
  </>
)

const Photo = ({ finding: { photos, what } }: { finding: FindingToSee }) =>
  'drafts' in photos ? <Draft photos={photos.drafts} label={what} /> : <Shown src={photos.src} label={what} />

const Draft = ({ photos, label }: { photos: readonly DraftPhoto[]; label: string }) => (
  <Shown src={useFirstPhoto(photos)} label={label} />
)

const Shown = ({ src, label }: { src: string | undefined; label: string }) =>
  src === undefined ? null : <ShownPhoto src={src} label={label} />
