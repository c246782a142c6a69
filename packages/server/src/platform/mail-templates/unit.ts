import { line, link, template } from './template.ts'

const unit = line('单位名称', 'the unit')
const url = link('单位页面', 'the unit’s page')

/** To a unit's people: the office has checked the unit. */
export const unitVerified = template<{ unit: string; url: string }>({
  title: { zh: '单位已核验', en: 'Unit verified' },
  of: 'platform',
  kind: 'unit',
  words: {
    zh: {
      subject: '单位已通过核验：{unit}',
      body: '{unit} 已通过核验，现在可以填报和提交申报书。\n\n[进入申报]({url})',
    },
    en: {
      subject: 'Unit verified: {unit}',
      body: '{unit} has been verified and may now write and submit applications.\n\n[Go to applications]({url})',
    },
  },
  places: { unit, url },
  values: (p) => p,
  link: (p) => p.url,
  sample: { unit: '某省级学会', url: 'https://example.org/home' },
})

/** To a unit's people: the office could not verify it. */
export const unitRejected = template<{ unit: string; reason: string; url: string }>({
  title: { zh: '单位未通过核验', en: 'Unit not verified' },
  of: 'platform',
  kind: 'unit',
  words: {
    zh: {
      subject: '单位未通过核验：{unit}',
      body: '{unit} 未通过核验。原因：{reason}\n\n请改正后重新提交核验。\n\n[修改单位资料]({url})',
    },
    en: {
      subject: 'Unit not verified: {unit}',
      body: "{unit} could not be verified. Reason: {reason}\n\nPlease correct this and ask for verification again.\n\n[Correct the unit's details]({url})",
    },
  },
  places: { unit, reason: line('原因', 'the reason', true), url },
  values: (p) => p,
  link: (p) => p.url,
  sample: { unit: '某省级学会', reason: '登记证书已过期', url: 'https://example.org/units' },
})

type Sanction = {
  unit: string
  document: string
  from: string
  until: string | null
  reason: string
  url: string
}

const sanctionPlaces = {
  unit,
  document: line('文件', 'the document', true),
  period: line('期限', 'the period'),
  reason: line('事由或理由', 'the grounds or reason', true),
  url,
}
const sanctionValues = (p: Sanction, locale: 'zh' | 'en') => ({
  unit: p.unit,
  document: p.document,
  reason: p.reason,
  url: p.url,
  period: p.until
    ? { zh: `${p.from} 至 ${p.until}`, en: `${p.from} to ${p.until}` }[locale]
    : { zh: `${p.from} 起，解除为止`, en: `from ${p.from} until it is lifted` }[locale],
})
const sanctionSample: Sanction = {
  unit: '某省级学会',
  document: '关于××的决定 豫科协发〔2023〕1 号',
  from: '2023-03-01',
  until: '2025-02-28',
  reason: '提供虚假材料',
  url: 'https://example.org/units',
}

/** To a unit's people: a sanction against it has been confirmed. */
export const sanctionConfirmed = template<Sanction>({
  title: { zh: '列入惩戒名单', en: 'In the register of sanctions' },
  of: 'platform',
  kind: 'outcome',
  words: {
    zh: {
      subject: '列入惩戒名单：{unit}',
      body: '{unit} 已按“{document}”列入惩戒名单，期限：{period}。\n\n事由：{reason}\n\n影响哪些申报，见单位页面。认为有误的，请联系主管部门更正。\n\n[查看单位登记信息]({url})',
    },
    en: {
      subject: 'In the register of sanctions: {unit}',
      body: '{unit} has been put into the register of sanctions by "{document}", {period}.\n\nGrounds: {reason}\n\nThe unit’s page says which applications it affects. If it is wrong, ask the association to correct it.\n\n[See the unit’s record]({url})',
    },
  },
  places: sanctionPlaces,
  values: sanctionValues,
  link: (p) => p.url,
  sample: sanctionSample,
})

/** To a unit's people: a sanction against it has been lifted. */
export const sanctionLifted = template<Sanction>({
  title: { zh: '惩戒已解除', en: 'Sanction lifted' },
  of: 'platform',
  kind: 'outcome',
  words: {
    zh: {
      subject: '惩戒已解除：{unit}',
      body: '{unit} 因“{document}”受到的惩戒已提前解除。\n\n理由：{reason}\n\n[查看单位登记信息]({url})',
    },
    en: {
      subject: 'Sanction lifted: {unit}',
      body: 'The sanction against {unit} by "{document}" has been lifted early.\n\nReason: {reason}\n\n[See the unit’s record]({url})',
    },
  },
  places: sanctionPlaces,
  values: sanctionValues,
  link: (p) => p.url,
  sample: sanctionSample,
})
