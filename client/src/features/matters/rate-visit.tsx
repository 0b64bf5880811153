import { matters, RatingTag, tagsFor, type Visit } from '@mulin/shared/matters'
import { api } from '../../api'
import { back, replace, useParams } from '../../platform/navigation'
import { useFromTop } from '../../platform/scroll'
import { AnsweredPages } from '../../queries/answered'
import { useAct } from '../../queries/use-act'
import { levelOf } from '../../rating/level-of'
import { useRatingDraft } from '../../rating/rating-draft'
import { RatingForm } from '../../rating/rating-form'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { levelNames } from '../../ui/rating5'
import { Broken, Empty } from '../../ui/states'
import { Caption, Title } from '../../ui/text'
import { refusalWords } from '../../refusal-words'
import { tagNames, texts } from './texts'
import { canRate, useMyVisits } from './use-my-visits'

/** The page of one rating: the visit is one of mine, so it is found among them. */
export function RateVisit() {
  const { visitId } = useParams()
  const visits = useMyVisits()
  const visit = visits.pages?.flatMap((page) => page.visits).find(({ id }) => id === visitId)
  if (visit) return visit.rating ? <Rated visit={visit} /> : <Form visit={visit} />

  const { what, next } = refusalWords.visit_not_found
  return (
    <Page title="评价">
      <AnsweredPages of={visits}>
        {() => (
          <Broken
            what={what}
            next={next}
            wayOut={<Button onPress={() => replace('visits')}>{texts.backToVisits}</Button>}
          />
        )}
      </AnsweredPages>
    </Page>
  )
}

function Form({ visit }: { visit: Visit }) {
  const { draft, change, forget } = useRatingDraft(visit.id, RatingTag)
  const changes = [['my-visits'], ['ratings', visit.matterId]]
  const { run, busy, refusal } = useAct(api(matters).rate, { changes, onDone: forget })
  if (!canRate(visit)) return <Over />

  return (
    <RatingForm
      title="评价"
      label={texts.howWasIt}
      note={texts.blind}
      {...{ draft, tagsFor, tagNames, busy, refusal }}
      onChange={change}
      onSend={({ words, ...rating }) => void run({ visitId: visit.id, ...rating, words: words || undefined })}
    >
      <Card>
        <Title small>{visit.matterName}</Title>
        <Caption>{visit.desk}</Caption>
      </Card>
    </RatingForm>
  )
}

const Over = () => (
  <Page title="评价">
    <Empty icon="clock" what={refusalWords.rating_closed.what} next={refusalWords.rating_closed.next} />
  </Page>
)

function Rated({ visit }: { visit: Visit }) {
  useFromTop()
  return (
    <Page
      title="评价"
      bar={
        <Button look="primary" block onPress={() => back()}>
          好
        </Button>
      }
    >
      <Empty icon="check" what={texts.thanks} next={texts.thanksNext} />
      {visit.rating && (
        <Card>
          <Title small>{visit.matterName}</Title>
          <Caption>{texts.rated(levelNames[levelOf(visit.rating.level)])}</Caption>
        </Card>
      )}
    </Page>
  )
}
