import { apiAddress } from '../../platform/api-address'
import { isWeapp } from '../../platform/target'
import { openAddress } from '../../platform/web-address'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Title } from '../../ui/text'
import { downloadNames, texts } from './texts'

interface Props {
  areaPath: string
  period: string
}

const kinds = ['csv', 'json', 'geojson'] as const

/** In a browser: WeChat opens no files of the web. */
export function Downloads({ areaPath, period }: Props) {
  if (isWeapp) return null
  const query = `areaPath=${encodeURIComponent(areaPath)}&period=${period}`
  return (
    <Section label={texts.downloads}>
      <Title>{texts.downloads}</Title>
      <Cells>
        {kinds.map((kind) => (
          <Cell
            key={kind}
            icon="download"
            title={downloadNames[kind]}
            onPress={() => openAddress(`${apiAddress(`/ledger.${kind}`)}?${query}`, `${texts.title} ${period}.${kind}`)}
          />
        ))}
      </Cells>
    </Section>
  )
}
