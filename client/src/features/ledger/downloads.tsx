import { apiAddress } from '../../platform/api-address'
import { copyText } from '../../platform/device'
import { isWeapp } from '../../platform/target'
import { say } from '../../platform/toast'
import { openAddress } from '../../platform/web-address'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Caption, Title } from '../../ui/text'
import { downloadNames, texts } from './texts'

interface Props {
  areaPath: string
  period: string
}

const kinds = ['csv', 'json', 'geojson'] as const
type Kind = (typeof kinds)[number]

/** The files of a quarter. WeChat opens none of the web: there their addresses are copied. */
export function Downloads(props: Props) {
  return (
    <Section label={texts.downloads}>
      <Title>{texts.downloads}</Title>
      {isWeapp ? <Addresses {...props} /> : <Files {...props} />}
    </Section>
  )
}

const addressOf = (kind: Kind, { areaPath, period }: Props) =>
  `${apiAddress(`/ledger.${kind}`)}?areaPath=${encodeURIComponent(areaPath)}&period=${period}`

const Files = (props: Props) => (
  <Cells>
    {kinds.map((kind) => (
      <Cell
        key={kind}
        icon="download"
        title={downloadNames[kind]}
        onPress={() => openAddress(addressOf(kind, props), `${texts.title} ${props.period}.${kind}`)}
      />
    ))}
  </Cells>
)

/** To be opened in a browser. */
export function Addresses(props: Props) {
  const copy = async (kind: Kind) =>
    say((await copyText(addressOf(kind, props))) ? texts.addressCopied : texts.addressNotCopied)
  return (
    <>
      <Caption>{texts.copyAddress}</Caption>
      <Cells>
        {kinds.map((kind) => (
          <Cell
            key={kind}
            icon="copy"
            title={downloadNames[kind]}
            label={texts.copyOf(downloadNames[kind])}
            onPress={() => void copy(kind)}
          />
        ))}
      </Cells>
    </>
  )
}
