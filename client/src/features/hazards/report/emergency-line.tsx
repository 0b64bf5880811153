import { dial } from '../../../platform/device'
import { Button } from '../../../ui/button'
import { Row, Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { texts } from './texts'

/** Before anything else: what cannot wait for a form. */
export const EmergencyLine = () => (
  <Stack gap="close">
    <Text strong>{texts.emergency}</Text>
    <Row>
      {texts.emergencyNumbers.map(({ number, what }) => (
        <Button key={number} onPress={() => dial(number)}>
          {`${number} ${what}`}
        </Button>
      ))}
    </Row>
  </Stack>
)
