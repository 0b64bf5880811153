import { LedgerEntry } from '../../features/ledger/entry/ledger-entry'
import { MatterList } from '../../features/matters/matter-list'
import { VisitsToRate } from '../../features/matters/visit-list'
import { go } from '../../platform/navigation'
import { isSignedIn } from '../../platform/session'
import { Cell, Cells } from '../../ui/cell'
import { Page } from '../../ui/page'
import { Stack } from '../../ui/stack'

export default function ServicesPage() {
  return (
    <Page title="服务" tab="services">
      <Stack gap="wide">
        <Cells label="常用">
          <Cell icon="qr" title="我的码" note="到窗口办事时出示" onPress={() => go('myCode')} />
          <Cell icon="star" title="我的办事" note="办过的事和评价" onPress={() => go('visits')} />
          <Cell icon="hand" title="志愿者" note="登记、看审核结果" onPress={() => go('volunteer')} />
          <Cell
            icon="check"
            title="核验证明"
            note="志愿服务证明的真假，输编号就能查"
            onPress={() => go('certificate')}
          />
          <Cell
            icon="list"
            title="核验检查记录"
            note="消防检查记录的真假，输编号就能查"
            onPress={() => go('recordCheck')}
          />
          <Cell icon="book" title="安全知识" note="看图学：逃生、灭火器、充电、燃气" onPress={() => go('lessons')} />
          <LedgerEntry />
        </Cells>
        {isSignedIn() && <VisitsToRate />}
        <MatterList />
      </Stack>
    </Page>
  )
}
