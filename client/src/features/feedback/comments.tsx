import { activities } from '@mulin/shared/activities/endpoints'
import { type Comment, feedback } from '@mulin/shared/feedback'
import { useState } from 'react'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { levelOf } from '../../rating/level-of'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { levelNames } from '../../ui/rating5'
import { Section } from '../../ui/stack'
import { Caption, Title } from '../../ui/text'
import { lineOf } from './satisfaction'
import { tagNames, texts } from './texts'

const shownAtFirst = 3

/** For who organises, once the activity is over: what was said of it, worst first. */
export function Comments() {
  const { activityId = '' } = useParams()
  const { value: activity } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const isOver = activity?.state === 'published' && activity.endsAt <= now()
  const asked = useAnswer(['comments', activityId], () => api(feedback).comments({ activityId }), { when: isOver })
  const [isWhole, setWhole] = useState(false)
  if (!isOver) return null
  return (
    <Section label={texts.satisfaction}>
      <Title>{texts.satisfaction}</Title>
      <Answered of={asked}>
        {({ comments, ...ratings }) => (
          <>
            <Cells>
              <Cell icon="star" {...lineOf(ratings)} />
              {comments.slice(0, isWhole ? undefined : shownAtFirst).map((comment, place) => (
                <Cell key={place} title={levelNames[levelOf(comment.level)]} note={saidIn(comment)} />
              ))}
            </Cells>
            {!isWhole && comments.length > shownAtFirst && (
              <Button block onPress={() => setWhole(true)}>
                {texts.allComments(comments.length)}
              </Button>
            )}
            <Caption>{texts.whoSaidIt}</Caption>
          </>
        )}
      </Answered>
    </Section>
  )
}

const saidIn = ({ tags, words }: Comment) =>
  [tags.map((tag) => tagNames[tag]).join('、'), words].filter(Boolean).join('。') || texts.noWords
