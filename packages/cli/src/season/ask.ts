import type { Client } from './http.ts'
import type { Random } from './random.ts'

interface Exchange {
  readonly subject: string
  readonly question: string
  readonly quote?: string
  readonly answer: string
}

/** What units ask officers in a season, and what they are told. */
const FROM_UNITS: readonly Exchange[] = [
  {
    subject: '会场租金能否列入会议费',
    question: '会场是与合作单位共用的，租金按天分摊。这部分能列入预算的会议费吗？',
    answer: '可以，按实际分摊的金额列支，并附合作单位盖章的分摊说明。',
  },
  {
    subject: '项目名称还能调整吗',
    question: '提交后发现名称少了“第二届”三个字。退回修改时可以改吗？',
    quote: 'basics.title',
    answer: '可以。如退回修改，请一并改好名称，并与方案中的表述保持一致。',
  },
  {
    subject: '盖章扫描件的清晰度',
    question: '扫描件是 200 dpi 的黑白件，公章看得清，这样可以吗？',
    answer: '公章和文字都看得清就可以，建议用彩色扫描。',
  },
]
const FROM_OFFICE: Omit<Exchange, 'answer'> = {
  subject: '请确认项目联系人电话',
  question: '登记的联系电话没有打通，请确认是否有误，并告知方便联系的时间。',
  quote: 'basics.contactPhone',
}

/** A unit asks about some of what it applied for; the officer answers some, closes some, and now and then asks back. */
export async function askAround(
  unit: Client,
  officer: Client,
  applications: readonly { readonly id: string }[],
  r: Random,
): Promise<number> {
  let asked = 0
  for (const { id } of applications) {
    const lot = r.next()
    if (lot > 0.35) continue
    const fromOffice = lot < 0.08
    const said = fromOffice ? FROM_OFFICE : FROM_UNITS[r.int(0, FROM_UNITS.length - 1)]!
    const thread = await (fromOffice ? officer : unit).call<{ id: string }>(
      'POST',
      `/applications/${id}/threads`,
      {
        body: {
          subject: said.subject,
          text: said.question,
          ...(said.quote && { quote: { kind: 'field', ref: said.quote } }),
        },
        key: `season-ask-${id}`,
      },
    )
    asked++
    if (!('answer' in said) || r.chance(0.5)) continue
    await officer.call('POST', `/threads/${thread.id}/messages`, {
      body: { text: (said as Exchange).answer, asks: false },
      key: `season-answer-${id}`,
    })
    if (r.chance(0.3)) await unit.call('PUT', `/threads/${thread.id}/closed`, { body: { closed: true } })
  }
  return asked
}
