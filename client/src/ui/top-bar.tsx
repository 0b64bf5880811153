import { back } from '../platform/navigation'
import { IconButton } from './button'
import { Block, Words } from './elements/of-target'

/** In a browser only: WeChat has its own. */
export const TopBar = ({ title, canGoBack }: { title: string; canGoBack: boolean }) => (
  <Block as="header" className="top-bar">
    {canGoBack && <IconButton icon="left" label="返回" onPress={() => void back()} />}
    <Words as="h1" className="title">
      {title}
    </Words>
  </Block>
)
