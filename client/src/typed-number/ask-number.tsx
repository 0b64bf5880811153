import { useState } from 'react'
import { Button } from '../ui/button'
import { Section } from '../ui/stack'
import { Title } from '../ui/text'
import { TextField } from '../ui/text-field'
import { numberIn } from './number-in'

interface Props {
  prefix: Parameters<typeof numberIn>[1]
  texts: { ask: string; another: string; number: string; numberHint: string; numberWrong: string; check: string }
  /** One is shown already. */
  isNext: boolean
  onAsk: (number: string) => void
}

/** Who holds paper types its number. */
export function AskNumber({ prefix, texts, isNext, onAsk }: Props) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const number = numberIn(typed, prefix)
  const ask = () => {
    setTried(true)
    if (number) onAsk(number)
  }
  return (
    <Section label={texts.ask}>
      {isNext && <Title>{texts.another}</Title>}
      <TextField
        label={texts.number}
        hint={texts.numberHint}
        maxLength={30}
        value={typed}
        error={tried && !number ? texts.numberWrong : undefined}
        onChange={setTyped}
      />
      <Button look={isNext ? 'secondary' : 'primary'} block onPress={ask}>
        {texts.check}
      </Button>
    </Section>
  )
}
