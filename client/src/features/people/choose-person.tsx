import { useState } from 'react'
import { rememberHomePath } from '../../platform/home-path'
import { back, go, useParams } from '../../platform/navigation'
import { signIn, signOut } from '../../platform/session'
import { chooseDemoPerson, type DemoPerson } from '../../platform/sign-in-code'
import { Answered } from '../../queries/answered'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { NoticeStrip } from '../../ui/notice-strip'
import { Section, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Text, Title } from '../../ui/text'
import { texts } from './texts'
import { useDemoPeople } from './use-demo-people'

/** In a browser: on the local stage one chooses who to be, elsewhere WeChat is the way in. */
export function ChoosePerson() {
  const people = useDemoPeople()
  return <Answered of={people}>{(all) => (all.length === 0 ? <OnlyWeChat /> : <People all={all} />)}</Answered>
}

const OnlyWeChat = () => (
  <Empty
    icon="phone"
    what={texts.onlyWeChat}
    next={
      <>
        <Text soft>{texts.onlyWeChatNext}</Text>
        <Button onPress={() => go('home')}>{texts.home}</Button>
      </>
    }
  />
)

function People({ all }: { all: readonly DemoPerson[] }) {
  const [failed, setFailed] = useState(false)
  const { after } = useParams()
  const goOn = () => (after === 'home' ? go('home') : back())
  const be = async (code: string | undefined) => setFailed(!(await become(code, goOn)))
  const roles = [...new Set(all.map(({ role }) => role))]
  return (
    <Stack gap="wide">
      <Text soft>{texts.choosePersonWhy}</Text>
      {failed && <NoticeStrip tone="urgent">{`${texts.signInFailed}${texts.signInFailedNext}`}</NoticeStrip>}
      {roles.map((role) => (
        <Section key={role} label={role}>
          <Title>{role}</Title>
          <Cells>
            {all
              .filter((person) => person.role === role)
              .map(({ code, name }) => (
                <Cell key={code} icon="person" title={name} onPress={() => void be(code)} />
              ))}
          </Cells>
        </Section>
      ))}
      <Button block onPress={() => be(undefined)}>
        {texts.visitor}
      </Button>
    </Stack>
  )
}

/** Back to what asked for somebody, who is known by then. False when signing in failed. */
async function become(code: string | undefined, goOn: () => Promise<void>): Promise<boolean> {
  chooseDemoPerson(code)
  rememberHomePath(undefined)
  signOut()
  if (code !== undefined && 'refusal' in (await signIn())) return false
  await (code === undefined ? go('home') : goOn())
  return true
}
