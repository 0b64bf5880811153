import { type RatingTag, tagsFor, type Visit } from '@mulin/shared/matters'
import { useState } from 'react'
import { api } from '../../api'
import { back, replace, useParams } from '../../platform/navigation'
import { AnsweredPages } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { MultiChoice } from '../../ui/choice'
import { Page } from '../../ui/page'
import { type Level, levelNames, Rating5 } from '../../ui/rating5'
import { Stack } from '../../ui/stack'
import { Broken, Empty } from '../../ui/states'
import { TextArea } from '../../ui/text-field'
import { Caption, Title } from '../../ui/text'
import { refusalWords } from '../../refusal-words'
import { levelOf } from './level-of'
import { type RatingDraft, useRatingDraft } from './rating-draft'
import { tagNames, texts } from './texts'
import { canRate, useMyVisits } from './use-my-visits'

/** The page of one rating: the visit is one of mine, so it is found among them. */
export function RateVisit() {
  const { visitId } = useParams()
  const visits = useMyVisits()
  const visit = visits.pages?.flatMap((page) => page.visits).find(({ id }) => id === visitId)
  if (visit) return visit.rating ? <Rated visit={visit} /> : <RatingForm visit={visit} />

  const { what, next } = refusalWords.visit_not_found
  return (
    <Page title="评价">
      <AnsweredPages of={visits}>
        {() => <Broken what={what} next={next} retryWords={texts.backToVisits} onRetry={() => replace('visits')} />}
      </AnsweredPages>
    </Page>
  )
}

function RatingForm({ visit }: { visit: Visit }) {
  const { draft, change, forget } = useRatingDraft(visit.id)
  const [missing, setMissing] = useState(false)
  const act = useAct(api.matters.rate, { changes: [['my-visits'], ['ratings', visit.matterId]], onDone: forget })
  const send = () => {
    if (draft.level === undefined) return setMissing(true)
    void act.run({ visitId: visit.id, ...draft, level: draft.level, words: draft.words || undefined })
  }
  if (!canRate(visit)) return <Over />

  return (
    <Page
      title="评价"
      bar={
        <Button look="primary" block busy={act.busy} onPress={send}>
          {texts.send}
        </Button>
      }
    >
      <Stack>
        <Card>
          <Title small>{visit.matterName}</Title>
          <Caption>{visit.desk}</Caption>
        </Card>
        <Rating5
          label={texts.howWasIt}
          error={missing && draft.level === undefined ? texts.chooseLevel : undefined}
          value={draft.level === undefined ? undefined : levelOf(draft.level)}
          onChange={(level) => change(withLevel(draft, level))}
        />
        {draft.level !== undefined && <Why draft={draft} level={draft.level} onChange={change} />}
        <Caption>{texts.blind}</Caption>
        <RefusalStrip refusal={act.refusal} />
      </Stack>
    </Page>
  )
}

/** Tags that do not go with the new level are dropped. */
const withLevel = (draft: RatingDraft, level: Level) => ({
  level,
  tags: draft.tags.filter((tag) => tagsFor(level).includes(tag)),
})

interface WhyProps {
  draft: RatingDraft
  level: number
  onChange: (changes: Partial<RatingDraft>) => void
}

const Why = ({ draft, level, onChange }: WhyProps) => (
  <>
    <MultiChoice<RatingTag>
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

const Over = () => (
  <Page title="评价">
    <Empty icon="clock" what={refusalWords.rating_closed.what} next={refusalWords.rating_closed.next} />
  </Page>
)

const Rated = ({ visit }: { visit: Visit }) => (
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
