import { Skill } from '@mulin/shared/skills'
import { volunteers } from '@mulin/shared/volunteers'
import { useState } from 'react'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { skillNames } from '../../skill-words'
import { Button } from '../../ui/button'
import { MultiChoice } from '../../ui/choice'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { texts } from './texts'

interface Props {
  volunteerId: string
  /** Has them, or asked for them. */
  known: readonly Skill[]
}

/** What else a volunteer can do; nothing for who can do everything. */
export function AddSkills({ volunteerId, known }: Props) {
  const [open, setOpen] = useState(false)
  const left = Skill.options.filter((skill) => !known.includes(skill))
  if (left.length === 0) return null
  return (
    <>
      <Button block icon="plus" onPress={() => setOpen(true)}>
        {texts.addSkill}
      </Button>
      {open && <WhichSheet volunteerId={volunteerId} left={left} onClose={() => setOpen(false)} />}
    </>
  )
}

interface WhichProps {
  volunteerId: string
  left: readonly Skill[]
  onClose: () => void
}

function WhichSheet({ volunteerId, left, onClose }: WhichProps) {
  const [skills, setSkills] = useState<Skill[]>([])
  const [tried, setTried] = useState(false)
  const act = useAct(api(volunteers).addSkills, {
    changes: [['me']],
    onDone: () => {
      say(texts.added)
      onClose()
    },
  })
  const send = () => {
    setTried(true)
    if (skills.length > 0) void act.run({ volunteerId, skills })
  }
  const button = (
    <Button look="primary" block busy={act.busy} onPress={send}>
      {texts.add}
    </Button>
  )
  return (
    <Sheet open title={texts.addSkill} onClose={onClose} bar={button}>
      <Stack>
        <MultiChoice
          label={texts.addWhich}
          hint={texts.addNote}
          options={left.map((value) => ({ value, label: skillNames[value] }))}
          values={skills}
          error={tried && skills.length === 0 ? texts.chooseSkill : undefined}
          onChange={setSkills}
        />
        <RefusalStrip filled refusal={act.refusal} />
      </Stack>
    </Sheet>
  )
}
