import type { Certificate } from '@mulin/shared/certificates/certificate'
import { hoursOf } from '@mulin/shared/hours/hours'
import { dayOf } from '@mulin/shared/times'
import { dayText, durationText, wholeDayText } from '../../platform/clock'
import { Paper } from '../../ui/paper'
import { QrCode } from '../../ui/qr-code'
import { Stack } from '../../ui/stack'
import { type Column, Table } from '../../ui/table'
import { Caption, Headline, Text } from '../../ui/text'
import { identityTexts, texts } from './texts'

interface Props {
  certificate: Certificate
  /** Where anybody checks it, for the code on it. */
  address: string | undefined
}

/** Everything that 民政部令第67号 asks for, in the order of a letter. */
export const CertificatePaper = ({ certificate, address }: Props) => {
  const { number, name, identity, volunteerNumber, from, until, minutes, services, issuer, issuedAt, hash } =
    certificate
  return (
    <Paper label={texts.certificate(number)}>
      <Stack gap="tight" centred>
        <Headline>{texts.mine}</Headline>
        <Caption>{texts.number(number)}</Caption>
      </Stack>
      <Stack gap="tight">
        <Text strong>{texts.certified(name, volunteerNumber)}</Text>
        {identity && <Text>{`${identityTexts[identity.type]} ${identity.number}`}</Text>}
        <Text>{texts.served(wholeDayText(from), wholeDayText(until))}</Text>
        <Text strong>{texts.sum(hoursOf(minutes))}</Text>
        <Caption>{texts.rounding}</Caption>
      </Stack>
      <Table label={texts.services} columns={columns} rows={numbered(services)} keyOf={({ place }) => place} />
      <Stack gap="tight">
        <Text strong>{issuer.name}</Text>
        {issuer.head && <Text>{texts.head(issuer.head)}</Text>}
        <Text>{texts.contact(issuer.contact)}</Text>
        <Text>{wholeDayText(dayOf(issuedAt))}</Text>
      </Stack>
      {address && <QrCode text={address} label={texts.code} />}
      <Caption>{texts.checkHow}</Caption>
      <Caption>{texts.hash(hash)}</Caption>
    </Paper>
  )
}

type Service = Certificate['services'][number] & { place: string }

// Two may be of one day and title.
const numbered = (services: Certificate['services']): Service[] =>
  services.map((service, place) => ({ ...service, place: String(place) }))

const columns: readonly Column<Service>[] = [
  { title: texts.day, cell: ({ on }) => dayText(on) },
  { title: texts.what, cell: ({ title }) => title },
  { title: texts.length, cell: ({ minutes }) => durationText(minutes), number: true },
]
