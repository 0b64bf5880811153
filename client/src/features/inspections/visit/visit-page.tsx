import type { Inspection } from '@mulin/shared/inspections/inspection'
import { useParams } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { Section, Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Headline, Text, Title } from '../../../ui/text'
import { TextArea } from '../../../ui/text-field'
import { useInspection } from '../one/use-inspection'
import { AlongFields } from '../sites/along-fields'
import { type SiteFile, useSite } from '../sites/use-site'
import { BeginAnew, OfAnother } from './begin-anew'
import { ChecklistCards } from './checklist-cards'
import { Contradicted } from './contradicted'
import { SigningFields } from './signing-fields'
import { type ShowLesson, TaughtFields } from './taught-fields'
import { texts } from './texts'
import { useHandIn } from './use-hand-in'
import { useVisit } from './use-visit'
import { VisitDone } from './visit-done'
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
  const { visit } = kept
  const { send, busy, trouble, fault, done, contradicted, asAnother } = useHandIn(kept)
  if (done) return <VisitDone {...done} />
  if (kept.isOther) return <OfAnother onGoOn={kept.goOn} onBeginAnew={kept.beginAnew} />
  return (
    <Page
      title={texts.title}
      bar={
        <Button look="primary" block busy={busy} onPress={() => send()}>
          {busy ? texts.finishing : texts.finish}
        </Button>
      }
    >
      <Stack gap="wide">
        <Headline>{visit.siteName}</Headline>
        <Text soft>{texts.progress(Object.keys(visit.answers).length, visit.checklist.items.length)}</Text>
        {/* What is written while it is sent would not be part of it. */}
        {!busy && <VisitFields {...kept} showLesson={showLesson} />}
        {fault && <NoticeStrip tone="urgent">{fault}</NoticeStrip>}
        {!busy && (
          <Contradicted
            {...contradicted}
            answers={visit.answers}
            onProblem={(id) => kept.change((before) => ({ answers: { ...before.answers, [id]: 'problem' } }))}
            onAsItIs={() => send({ asItIs: true })}
          />
        )}
        <WhyUnsent
          trouble={trouble}
          unsent={visit.unsent}
          tooLate={{ what: texts.movedOn, act: texts.asAnother, onAct: asAnother }}
        />
        {!busy && <BeginAnew onYes={kept.beginAnew} />}
      </Stack>
    </Page>
  )
}

interface FieldsProps extends Pick<ReturnType<typeof useVisit>, 'visit' | 'change'> {
  showLesson: ShowLesson
}

const VisitFields = ({ visit, change, showLesson }: FieldsProps) => (
  <>
    <ChecklistCards visit={visit} change={change} />
    {/* Once the server knows of it, who comes along stands. */}
    {visit.inspectionId === undefined && (
      <Section label={texts.along}>
        <Title>{texts.along}</Title>
        <AlongFields teams={visit.teams} unitIds={visit.unitIds} onChange={change} />
      </Section>
    )}
    <TaughtFields
      taught={visit.taught}
      categoryIds={visit.problems.flatMap(({ categoryId = [] }) => categoryId)}
      show={showLesson}
      onChange={(taught) => change({ taught })}
    />
    <TextArea label={texts.note} optional maxLength={300} value={visit.note} onChange={(note) => change({ note })} />
    <SigningFields visit={visit} change={change} />
  </>
)
