import type { OwnAbsence } from '@mulin/shared/absences/absence'
import type { AbsenceRule } from '@mulin/shared/absences/rule'
import { dateText, timeText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { List } from '../../../ui/list'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Row, Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Tag } from '../../../ui/tag'
import { Text, Title } from '../../../ui/text'
import { ruleText, stateTones, stateWords } from '../words'
import { Standing } from './standing'
import { texts } from './texts'
import { useMyAbsences } from './use-my-absences'

/** Where I did not come, what follows from it by which rule, and the way to say something about it. */
export function MyAbsences() {
  return (
    <Answered of={useMyAbsences()}>
      {({ absences, rule, pausedUntil }) => (
        <Stack gap="wide">
          {pausedUntil && <NoticeStrip tone="waiting">{texts.paused(dateText(pausedUntil))}</NoticeStrip>}
          <Rule rule={rule} />
          {absences.length === 0 ? <None /> : <All absences={absences} />}
        </Stack>
      )}
    </Answered>
  )
}

const Rule = ({ rule }: { rule: AbsenceRule }) => (
  <Stack gap="close">
    <Text>{ruleText(rule)}</Text>
    {rule.isOn && <Text soft>{`${texts.why}${texts.still}`}</Text>}
    {rule.isOn && <Text soft>{texts.notCounted}</Text>}
  </Stack>
)

const None = () => (
  <Empty
    icon="check"
    what={texts.none}
    next={
      <>
        <Text soft>{texts.noneNext}</Text>
        <Button look="primary" onPress={() => go('activities')}>
          {texts.activities}
        </Button>
      </>
    }
  />
)

const All = ({ absences }: { absences: readonly OwnAbsence[] }) => (
  <List label={texts.mine}>
    {absences.map((absence) => (
      <Card key={absence.signUpId}>
        <Stack gap="close">
          <Row apart>
            <Title small>{absence.activityTitle}</Title>
            <Tag tone={stateTones[absence.state]}>{stateWords[absence.state]}</Tag>
          </Row>
          <Text soft>{`${absence.sessionTitle} ${timeText(absence.startsAt)}`}</Text>
          <Standing absence={absence} />
        </Stack>
      </Card>
    ))}
  </List>
)
