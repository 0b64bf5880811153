import { go } from '../platform/navigation'
import { type Tab, tabs } from '../platform/routes'
import { Block, Press, Words } from './elements/of-target'
import { Icon, type IconName } from './icon'

const faces: Record<Tab, { label: string; icon: IconName }> = {
  home: { label: '首页', icon: 'home' },
  activities: { label: '活动', icon: 'calendar' },
  report: { label: '随手拍', icon: 'camera' },
  services: { label: '服务', icon: 'service' },
  me: { label: '我的', icon: 'person' },
}

/** In a browser only: WeChat draws its own from app.config.ts. */
export const TabBar = ({ current }: { current: Tab }) => (
  <Block as="nav" label="主要页面" className="tab-bar">
    {tabs.map((tab) => (
      <Press
        key={tab}
        className={tab === current ? 'tab tab-on' : 'tab'}
        current={tab === current ? true : undefined}
        onPress={() => void go(tab)}
      >
        <Icon name={faces[tab].icon} />
        <Words>{faces[tab].label}</Words>
      </Press>
    ))}
  </Block>
)
