import { type CSSProperties, type ReactNode, useEffect } from 'react'
import { fontScale, useElder } from '../platform/elder-mode'
import { setTitle } from '../platform/navigation'
import { useOnline } from '../platform/online'
import type { Tab } from '../platform/routes'
import { isWeapp } from '../platform/target'
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
  const online = useOnline()
  useEffect(() => setTitle(title), [title])

  return (
    <Block
      className={`page ${elder ? 'elder' : ''} ${wide ? 'page-wide' : ''} ${tab ? 'page-tab' : ''}`}
      style={scaled(fontScale())}
    >
      {!isWeapp && <TopBar title={title} canGoBack={!tab} />}
      {!online && (
        <NoticeStrip tone="waiting" icon="wifi-off">
          没有网络，先显示上次的内容
        </NoticeStrip>
      )}
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

const scaled = (factor: number): CSSProperties => Object.fromEntries(factor === 1 ? [] : [['--reader', factor]])
