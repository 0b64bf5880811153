import { type CSSProperties, type ReactNode, useEffect } from 'react'
import { fontScale, useElder } from '../platform/elder-mode'
import { setTitle } from '../platform/navigation'
import { startNewVersion, useNewVersion } from '../platform/new-version'
import { useOnline, useReached } from '../platform/online'
import { usePageShow } from '../platform/page-life'
import type { Tab } from '../platform/routes'
import { isWeapp } from '../platform/target'
import { Button } from './button'
import { Block } from './elements/of-target'
import { NoticeStrip } from './notice-strip'
import { TabBar } from './tab-bar'
import { TopBar } from './top-bar'

interface Props {
  /** The page's one heading; also what WeChat and the browser's tab show. */
  title: string
  children: ReactNode
  /** The one action of the page, always in sight. */
  bar?: ReactNode
  /** Set on the five pages of the tab bar. */
  tab?: Tab
  /** Staff pages use the whole width of a large screen. */
  wide?: boolean
}

/** The root of every page: theme, type scale, landmarks, the strip for no network. */
export function Page({ title, children, bar, tab, wide }: Props) {
  const elder = useElder()
  useTitle(title)

  return (
    <Block
      className={['page', elder && 'elder', wide && 'page-wide', tab && 'page-tab'].filter(Boolean).join(' ')}
      style={scaled(fontScale())}
    >
      {!isWeapp && <TopBar title={title} canGoBack={!tab} />}
      <OfflineStrip />
      <NewVersionStrip tab={tab} />
      <Block as="main" className="page-content">
        {children}
      </Block>
      {bar && (
        <Block as="section" label="操作" className="page-bar">
          {bar}
        </Block>
      )}
      {!isWeapp && tab && <TabBar current={tab} />}
    </Block>
  )
}

function OfflineStrip() {
  const [online, reached] = [useOnline(), useReached()]
  if (online && reached) return null
  return (
    <NoticeStrip tone="waiting" icon="wifi-off">
      {online ? '没连上，看到的可能不是最新的' : '没有网络，先显示上次的内容'}
    </NoticeStrip>
  )
}

/** On the pages of the tab bar: nobody is asked in the middle of something. */
const NewVersionStrip = ({ tab }: Pick<Props, 'tab'>) =>
  useNewVersion() && tab ? (
    <NoticeStrip
      act={
        <Button look="plain" label="重启，用新版本" onPress={startNewVersion}>
          重启
        </Button>
      }
    >
      有新版本，重启就能用
    </NoticeStrip>
  ) : null

/** Again whenever the page comes back to the front: another page's title stood there meanwhile. */
function useTitle(title: string) {
  useEffect(() => setTitle(title), [title])
  usePageShow(() => setTitle(title))
}

const scaled = (factor: number): CSSProperties => Object.fromEntries(factor === 1 ? [] : [['--reader', factor]])
