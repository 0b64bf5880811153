import { absences } from '@mulin/shared/absences/endpoints'
import type { AbsenceRule } from '@mulin/shared/absences/rule'
import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { Answered } from '../../../queries/answered'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { useAnswer } from '../../../queries/use-answer'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Skeleton } from '../../../ui/skeleton'
import { Stack } from '../../../ui/stack'
import { Switch } from '../../../ui/switch'
import { TextField } from '../../../ui/text-field'
import { ruleText } from '../words'
import { draftOf, faultOf, numbers, ruleOf } from './rule-draft'
import { texts } from './texts'

/** The rule about who does not come, as everybody reads it, and its numbers. */
export function RuleDesk() {
  const asked = useAnswer(['absence-rule'], () => api(absences).rule({}))
  return (
    <Answered of={asked} skeleton={<Skeleton of="form" />}>
      {(rule) => <RuleForm rule={rule} />}
    </Answered>
  )
}

function RuleForm({ rule }: { rule: AbsenceRule }) {
  const [draft, setDraft] = useState(() => draftOf(rule))
  const [tried, setTried] = useState(false)
  const act = useAct(api(absences).setRule, {
    changes: [['absence-rule'], ['my-absences']],
    onDone: () => say(texts.saved),
  })
  const written = ruleOf(draft)
  const save = () => {
    setTried(true)
    if (written) void act.run(written)
  }

  return (
    <Stack gap="wide">
      <NoticeStrip icon="list">{ruleText(rule)}</NoticeStrip>
      <Switch
        label={texts.isOn}
        note={texts.isOnNote}
        on={draft.isOn}
        onChange={(isOn) => setDraft({ ...draft, isOn })}
      />
      {numbers.map((name) => (
        <TextField
          key={name}
          kind="number"
          label={texts[name]}
          value={draft[name]}
          error={tried ? faultOf(name, draft[name]) : undefined}
          onChange={(text) => setDraft({ ...draft, [name]: text })}
        />
      ))}
      <RefusalStrip filled refusal={act.refusal} />
      <Button look="primary" block busy={act.busy} onPress={save}>
        {texts.save}
      </Button>
    </Stack>
  )
}
