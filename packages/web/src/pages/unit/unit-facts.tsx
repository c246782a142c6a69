import type { ReactNode } from 'react'
import type { Call, Unit } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Facts } from '../../parts/facts.tsx'
import { date } from '../../parts/when.ts'

/** A unit's details, to read. */
export function UnitFacts({ call, unit }: { call: Call; unit: Unit }): ReactNode {
  const { t, say, locale } = useWords('unit')
  const named = (list: Call['vocabulary']['regions'], id: string | null | undefined) => {
    const found = list.find((x) => x.id === id)
    return found ? say(found.title) : id
  }
  return (
    <Facts
      items={[
        [t('form.name'), unit.name],
        [t('form.kind'), named(call.vocabulary.unitKinds, unit.kind)],
        [t('form.code'), unit.creditCode],
        [
          t('form.host'),
          unit.host &&
            `${unit.host.name}（${named(call.vocabulary.hostKinds, unit.host.kind)}，${unit.host.creditCode}）`,
        ],
        [t('form.region'), named(call.vocabulary.regions, unit.region)],
        [t('form.address'), unit.address],
        [t('form.contact'), `${unit.contact.name} · ${unit.contact.phone} · ${unit.contact.email}`],
        [
          t('form.bank'),
          unit.bank &&
            [unit.bank.bankName, unit.bank.accountName, unit.bank.accountMasked].filter(Boolean).join(' · '),
        ],
        [t('page.registered'), date(unit.createdAt, locale)],
        [t('page.verifiedAt'), unit.verifiedAt && date(unit.verifiedAt, locale)],
      ]}
    />
  )
}
