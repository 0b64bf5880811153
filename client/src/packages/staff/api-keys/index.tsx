import { KeysDesk } from '../../../features/api-keys/keys-desk'
import { ForDuty } from '../../../queries/for-duty'
import { Page } from '../../../ui/page'

export default function ApiKeysPage() {
  return (
    <Page title="系统接口">
      <ForDuty may="rules.set">
        <KeysDesk />
      </ForDuty>
    </Page>
  )
}
