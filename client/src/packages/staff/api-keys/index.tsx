import { KeysDesk } from '../../../features/api-keys/keys-desk'
import { Page } from '../../../ui/page'

export default function ApiKeysPage() {
  return (
    <Page title="系统接口">
      <KeysDesk />
    </Page>
  )
}
