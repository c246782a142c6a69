import { readCreditCode } from '@zhinan/call/public'
import type { Unit, UnitInput } from '../../api/types.ts'

/** What the form holds while somebody types: any of it may be missing. */
export interface UnitValues {
  readonly name?: string
  readonly kind?: string
  readonly creditCode?: string
  readonly host?: { readonly name?: string; readonly creditCode?: string }
  readonly region?: string
  readonly address?: string
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly email?: string }
  readonly bank?: {
    readonly bankName?: string
    readonly accountName?: string
    readonly accountNumber?: string
  }
}

/** A unit as the form starts with it. The account number is not there: left blank, it stays as it is. */
export function valuesOf(unit: Unit): UnitValues {
  return {
    name: unit.name,
    kind: unit.kind,
    creditCode: unit.creditCode ?? '',
    ...(unit.host && { host: { name: unit.host.name, creditCode: unit.host.creditCode } }),
    ...(unit.region && { region: unit.region }),
    address: unit.address,
    contact: unit.contact,
    ...(unit.bank && { bank: { bankName: unit.bank.bankName, accountName: unit.bank.accountName } }),
  }
}

/**
 * What is sent: trimmed, the codes as they are written officially, no host for a kind that has none, no bank unless
 * something of it was typed.
 */
export function toInput(values: UnitValues, hostKind: string | undefined): UnitInput {
  const clean = (value?: string) => (value ?? '').trim()
  const codeOf = (value?: string) => {
    const read = readCreditCode(clean(value))
    return read.fault ? clean(value) : read.code
  }
  const bank = {
    bankName: clean(values.bank?.bankName),
    accountName: clean(values.bank?.accountName),
    accountNumber: clean(values.bank?.accountNumber).replace(/\s/g, ''),
  }
  const { accountNumber, ...named } = bank
  return {
    name: clean(values.name),
    kind: clean(values.kind),
    creditCode: clean(values.creditCode) === '' ? null : codeOf(values.creditCode),
    host: hostKind
      ? { name: clean(values.host?.name), kind: hostKind, creditCode: codeOf(values.host?.creditCode) }
      : null,
    region: clean(values.region),
    address: clean(values.address),
    contact: {
      name: clean(values.contact?.name),
      phone: clean(values.contact?.phone),
      email: clean(values.contact?.email),
    },
    bank: Object.values(bank).every((x) => x === '') ? null : accountNumber ? bank : named,
  }
}
