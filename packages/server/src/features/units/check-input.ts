import { type CreditCodeFault, creditCodeFault, readCreditCode, type Vocabulary } from '@zhinan/call'
import type { FieldIssue } from '../../platform/http/problem.ts'
import type { UnitInput } from './schemas.ts'

/** A unit's statements, in the form they are kept in. */
export type CheckedUnit = {
  creditCode: string | null
  host: { name: string; kind: string; creditCode: string } | null
  onePerRegion: boolean
}

const CODE_ISSUES: Record<CreditCodeFault, string> = {
  length: 'uscc-length',
  characters: 'uscc-alphabet',
  checkDigit: 'uscc-check-digit',
}

/** Holds what a unit says against the vocabulary: kind, host, region, codes. All issues, not the first. */
export function checkUnit(
  input: UnitInput,
  vocabulary: Vocabulary,
): { unit?: CheckedUnit; issues: FieldIssue[] } {
  const issues: FieldIssue[] = []
  const say = (path: string, code: string, zh: string, en: string) =>
    void issues.push({ path: `/body/${path}`, code, message: { zh, en } })
  const code = (path: string, written: string): string => {
    const read = readCreditCode(written)
    if (!read.fault) return read.code
    issues.push({
      path: `/body/${path}`,
      code: CODE_ISSUES[read.fault],
      message: creditCodeFault(read.fault),
    })
    return ''
  }

  const kind = vocabulary.unitKinds.find((k) => k.id === input.kind)
  if (!kind) say('kind', 'kind-unknown', '没有这种单位类型', 'There is no such kind of unit')
  if (kind?.partnerOnly)
    say(
      'kind',
      'kind-partner-only',
      `${kind.title.zh}不单独申报，无须登记`,
      `A ${kind.title.en} only takes part and does not register`,
    )
  if (!vocabulary.regions.some((r) => r.id === input.region))
    say('region', 'region-unknown', '没有这个地区', 'There is no such region')

  const creditCode =
    input.creditCode === null || input.creditCode.trim() === '' ? null : code('creditCode', input.creditCode)
  const host = input.host && { ...input.host, creditCode: code('host/creditCode', input.host.creditCode) }
  if (kind?.hostKind && !host)
    say(
      'host',
      'host-required',
      `${kind.title.zh}以依托单位名义申报，请填写依托单位`,
      `A ${kind.title.en} applies in its host's name: state the host institution`,
    )
  if (kind && !kind.hostKind && host)
    say(
      'host',
      'host-not-allowed',
      `${kind.title.zh}以自己的名义申报，不填依托单位`,
      `A ${kind.title.en} applies in its own name: leave the host out`,
    )
  if (kind?.hostKind && host && host.kind !== kind.hostKind) {
    const wanted = vocabulary.hostKinds.find((h) => h.id === kind.hostKind)?.title
    say(
      'host/kind',
      'host-kind-wrong',
      `依托单位应为${wanted?.zh ?? kind.hostKind}`,
      `The host must be a ${wanted?.en ?? kind.hostKind}`,
    )
  }
  if (!host && creditCode === null)
    say('creditCode', 'code-required', '请填写统一社会信用代码', 'State the unified social credit code')
  if (host && creditCode !== null && creditCode !== '' && creditCode === host.creditCode)
    say(
      'creditCode',
      'code-of-host',
      '这是依托单位的代码；本单位没有自己的代码时请留空',
      "This is the host's code: leave it blank if the association has none of its own",
    )
  const account = input.bank?.accountNumber
  if (
    account !== undefined &&
    !isMask(account) &&
    !/^\d{8,34}$/.test(account.normalize('NFKC').replace(/[\s-]/g, ''))
  )
    say(
      'bank/accountNumber',
      'account-number',
      '银行账号应为 8–34 位数字',
      'A bank account number has 8 to 34 digits',
    )

  return issues.length > 0
    ? { issues }
    : { unit: { creditCode, host, onePerRegion: kind?.perRegion ?? false }, issues }
}

/** Whether it is the mask that we showed, sent back. */
export const isMask = (account: string): boolean => account.includes('*')
