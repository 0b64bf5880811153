import type { Inspection, InspectionRow } from '@mulin/shared/inspections/inspection'
import { useParams } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { Button } from '../../../ui/button'
import { FaultsLeft } from '../../../ui/faults-left'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { Section, Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Still } from '../../../ui/still'
import { Caption, Headline, Text, Title } from '../../../ui/text'
import { TextArea } from '../../../ui/text-field'
import { useInspection } from '../one/use-inspection'
import { AlongFields } from '../sites/along-fields'
import { type SiteFile, useSite } from '../sites/use-site'
import { AskWhich } from './ask-which'
import { BeginAnew, OfAnother } from './begin-anew'
import { ChecklistCards } from './checklist-cards'
import { SigningFields } from './signing-fields'
import { type ShowLesson, TaughtFields } from './taught-fields'
import { texts } from './texts'
import { useHandIn } from './use-hand-in'
import { useVisit } from './use-visit'
import type { Visit } from './visit'
import { VisitDone } from './visit-done'
import { whichWords } from './which-one'
import { WhyUnsent } from './why-unsent'

/** An inspection with one hand: item by item, photo, fixed or until when, signed, handed in. */
export function VisitPage({ showLesson }: { showLesson: ShowLesson }) {
  const { siteId = '', inspectionId } = useParams()
  const asked = useSite(siteId)
  const one = useInspection(inspectionId)
  const file = asked.value && fileFor(asked.value, one.value)
  const isOneMissing = inspectionId !== undefined && !one.value
  if (file && !isOneMissing) return <Going file={file} opened={one.value} showLesson={showLesson} />
  const skeleton = <Skeleton of="detail" />
  return (
    <Page title={texts.title}>
      <Answered of={asked} skeleton={skeleton}>
        {() =>
          isOneMissing ? (
            <Answered of={one} skeleton={skeleton}>
              {() => null}
            </Answered>
          ) : (
            <Empty icon="list" what={texts.noChecklist} next={texts.noChecklistNext} />
          )
        }
      </Answered>
    </Page>
  )
}

/** What is going on keeps its checklist, though another inspection of the site may go on too. */
function fileFor(file: SiteFile, opened: Inspection | undefined): Required<SiteFile> | undefined {
  const { checklist } = opened?.state === 'under_way' ? opened : file
  return checklist && { ...file, checklist }
}

interface GoingProps {
  file: Required<SiteFile>
  /** The inspection that was opened, not only its site. */
  opened: Inspection | undefined
  showLesson: ShowLesson
}

function Going({ file, opened, showLesson }: GoingProps) {
  const kept = useVisit(file, opened)
  const handing = useHandIn(kept)
  if (handing.done) return <VisitDone {...handing.done} />
  if (kept.isOther) return <OfAnother onGoOn={kept.goOn} onBeginAnew={kept.beginAnew} />
  if (kept.choices.length > 0) return <AskWhich choices={kept.choices} onChoose={kept.choose} onApart={kept.apart} />
  const rows = opened ? [opened, ...file.inspections] : file.inspections
  return <Form rows={rows} kept={kept} handing={handing} showLesson={showLesson} />
}

type Handing = ReturnType<typeof useHandIn>

interface FormProps {
  /** What is known of the inspections of the site. */
  rows: readonly InspectionRow[]
  kept: ReturnType<typeof useVisit>
  handing: Handing
  showLesson: ShowLesson
}

const ignored = () => undefined

function Form({ rows, kept, handing, showLesson }: FormProps) {
  const { sent, faults, contradicted } = handing
  const visit = sent ?? kept.visit
  const which = whichWords(visit, rows)
  return (
    <Page title={texts.title} bar={<HandInBar visit={kept.visit} handing={handing} />}>
      {/* What is written while it is sent would not be part of it. */}
      <Still on={sent !== undefined}>
        <Stack gap="wide">
          <Headline>{visit.siteName}</Headline>
          {which && <Text>{which}</Text>}
          <Text soft>{texts.progress(Object.keys(visit.answers).length, visit.checklist.items.length)}</Text>
          <VisitFields
            visit={visit}
            planned={rows.find(({ id }) => id === visit.inspectionId)?.units}
            change={sent ? ignored : kept.change}
            faults={faults}
            contradicted={contradicted}
            showLesson={showLesson}
          />
          <BeginAnew onYes={kept.beginAnew} />
        </Stack>
      </Still>
    </Page>
  )
}

/** What is missing and what became of it is said where the finger is. */
function HandInBar({ visit: { unsent, finishSent }, handing }: { visit: Visit; handing: Handing }) {
  const { sent, trouble, left, contradicted, tryTo, asAnother } = handing
  const isAsked = contradicted.named.length === 0 && contradicted.alike.length > 0
  return (
    <>
      <WhyUnsent
        trouble={trouble}
        unsent={unsent && !sent}
        tooLate={{ what: finishSent ? texts.finishedBefore : texts.movedOn, act: texts.asAnother, onAct: asAnother }}
      />
      <FaultsLeft count={left} />
      {isAsked && <Button onPress={() => tryTo('asItIs')}>{texts.asItIs}</Button>}
      <Button look="primary" block busy={sent !== undefined} onPress={() => tryTo('asComplete')}>
        {sent ? texts.finishing : texts.finish}
      </Button>
    </>
  )
}

interface FieldsProps extends Pick<FormProps['kept'], 'visit' | 'change'>, Pick<Handing, 'faults' | 'contradicted'> {
  planned: InspectionRow['units'] | undefined
  showLesson: ShowLesson
}

const VisitFields = ({ visit, planned = [], change, faults, contradicted, showLesson }: FieldsProps) => (
  <>
    <ChecklistCards visit={visit} change={change} faults={faults} contradicted={contradicted} />
    <Section label={texts.along}>
      <Title>{texts.along}</Title>
      <Caption>{texts.alongHint}</Caption>
      <AlongFields teams={visit.teams} unitIds={visit.unitIds} planned={planned} onChange={change} />
    </Section>
    <TaughtFields
      taught={visit.taught}
      categoryIds={visit.problems.flatMap(({ categoryId = [] }) => categoryId)}
      show={showLesson}
      onChange={(taught) => change({ taught })}
    />
    <TextArea label={texts.note} optional maxLength={300} value={visit.note} onChange={(note) => change({ note })} />
    <SigningFields visit={visit} change={change} faults={faults} />
  </>
)
