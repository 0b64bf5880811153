import { signatureField } from '@mulin/shared/inspections/acknowledgement'
import type { InspectionRecord, PrintedRecord, RecordedFinding, RecordedPhoto } from '@mulin/shared/inspections/record'
import { lessonOf } from '@mulin/shared/lessons/lessons'
import { wholeDueText, wholeSpanText } from '../../../platform/clock'
import { Pair } from '../../../ui/pair'
import { Paper } from '../../../ui/paper'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { QrCode } from '../../../ui/qr-code'
import { SignatureImage } from '../../../ui/signature-field'
import { Stack } from '../../../ui/stack'
import { type Column, Table } from '../../../ui/table'
import { Caption, Headline, Text, Title } from '../../../ui/text'
import { audienceWords } from '../taught-words'
import { answerWords, attendeesText } from '../words'
import { texts } from './texts'

/** The record as it is filed: what was looked at, found, done and signed. `address`: where anybody verifies it. */
export const RecordPaper = ({ record, address }: { record: PrintedRecord; address: string | undefined }) => (
  <Paper label={texts.paper}>
    <Stack gap="tight" centred>
      <Headline>{texts.paper}</Headline>
      <Caption>{texts.number(record.number)}</Caption>
    </Stack>
    <Facts record={record} />
    <Table label={texts.items} columns={itemColumns} rows={record.items} keyOf={({ text }) => text} />
    <Title small>{texts.findings}</Title>
    <Found findings={record.findings} pictures={record.pictures} />
    {record.taught.map(({ lessonId, audience, people }) => (
      <Text key={lessonId}>
        {texts.taughtTo(lessonOf(lessonId)?.title ?? lessonId, audienceWords[audience], people)}
      </Text>
    ))}
    {record.note && <Text>{`${texts.note}：${record.note}`}</Text>}
    <Said acknowledgement={record.acknowledgement} />
    {address && <QrCode text={address} label={texts.code} />}
    <Caption>{texts.checkHow}</Caption>
    <Caption>{texts.hash(record.hash)}</Caption>
  </Paper>
)

const Facts = ({ record }: { record: InspectionRecord }) => (
  <Stack gap="tight">
    {factsOf(record).map(([what, words]) => (
      <Text key={what}>{`${what}：${words}`}</Text>
    ))}
  </Stack>
)

const factsOf = (record: InspectionRecord): readonly (readonly [string, string])[] => [
  [texts.site, `${record.siteName}（${record.address}）`],
  [texts.responsible, record.responsibleUnitName],
  [texts.when, wholeSpanText(record.startedAt, record.finishedAt)],
  ...(record.attendees.length > 0 ? [[texts.attendees, attendeesText(record)] as const] : []),
  [texts.lead, record.leadTitle],
]

const itemColumns: readonly Column<InspectionRecord['items'][number]>[] = [
  { title: texts.answer, cell: ({ answer }) => answerWords[answer] },
  { title: texts.item, cell: ({ text, clause }) => (clause ? `${text}（${clause}）` : text) },
]

const handledAs = ({ outcome, dueAt }: RecordedFinding) =>
  outcome === 'fixed_on_the_spot' ? texts.fixed : texts.until(wholeDueText(dueAt))

const Found = ({ findings, pictures }: Pick<PrintedRecord, 'findings' | 'pictures'>) =>
  findings.length === 0 ? (
    <Text>{texts.noFindings}</Text>
  ) : (
    findings.map((finding) => (
      <Stack key={finding.number} gap="tight">
        <Text strong>{`${finding.categoryName} ${finding.place}`}</Text>
        {wordsOf(finding).map((words) => (
          <Text key={words}>{words}</Text>
        ))}
        <Pictures finding={finding} pictures={pictures} />
      </Stack>
    ))
  )

const wordsOf = (finding: RecordedFinding): string[] => {
  const { number, clause, description, outcome, note, said, isBesideChecklist } = finding
  return [
    texts.hazardNumber(number),
    ...(clause ? [texts.clause(clause)] : []),
    ...(description ? [texts.description(description)] : []),
    handledAs(finding),
    ...(note ? [texts.notes[outcome](note)] : []),
    ...(isBesideChecklist ? [texts.beside] : []),
    ...(said ? [texts.said(said)] : []),
  ]
}

interface PicturesProps extends Pick<PrintedRecord, 'pictures'> {
  finding: RecordedFinding
}

/** Whole, as evidence is; before beside after, or by itself in the same size. */
function Pictures({ finding: { number, photos = [] }, pictures }: PicturesProps) {
  const shown = (of: RecordedPhoto['of']) => {
    const ids = photos.filter((photo) => photo.of === of).map(({ id }) => id)
    return pictures.filter(({ id }) => ids.includes(id))
  }
  const [before, after] = [shown('before'), shown('after')]
  const gallery = (title: string, some: typeof pictures) => ({
    title,
    content: <PhotoGallery label={`${title} ${number}`} photos={some} whole />,
  })
  if (before.length === 0) return null
  return <Pair left={gallery(texts.before, before)} {...(after.length > 0 && { right: gallery(texts.after, after) })} />
}

function Said({ acknowledgement }: Pick<InspectionRecord, 'acknowledgement'>) {
  if (!acknowledgement) return null
  if (acknowledgement.kind === 'refused')
    return <Text strong>{texts.refused(acknowledgement.reason, acknowledgement.witness)}</Text>
  return (
    <Stack gap="tight">
      <Text strong>{texts.signed(acknowledgement.name)}</Text>
      <SignatureImage path={acknowledgement.signature} size={signatureField} label={texts.signature} />
    </Stack>
  )
}
