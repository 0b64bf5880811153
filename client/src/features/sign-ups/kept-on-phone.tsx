import { Button } from '../../ui/button'
import { Row } from '../../ui/stack'
import { Caption } from '../../ui/text'
import { knownTexts } from './known-texts'

/** Where names of before are kept, and the way to be rid of them. */
export const KeptOnPhone = ({ onForget }: { onForget: () => void }) => (
  <>
    <Caption>{knownTexts.keptOnPhone}</Caption>
    <Row>
      <Button look="plain" icon="minus" onPress={onForget}>
        {knownTexts.forgetKnown}
      </Button>
    </Row>
  </>
)
