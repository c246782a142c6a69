import { type Letter, link, text } from './letter.ts'

/** To a unit's people: the office has checked the unit. */
export function unitVerified(p: { unit: string; url: string }): Letter {
  return {
    subject: { zh: `单位已通过核验：${p.unit}`, en: `Unit verified: ${p.unit}` },
    parts: [
      text(
        `${p.unit} 已通过核验，现在可以填报和提交申报书。`,
        `${p.unit} has been verified and may now write and submit applications.`,
      ),
      link('进入申报', 'Go to applications', p.url),
    ],
  }
}

/** To a unit's people: the office could not verify it. */
export function unitRejected(p: { unit: string; reason: string; url: string }): Letter {
  return {
    subject: { zh: `单位未通过核验：${p.unit}`, en: `Unit not verified: ${p.unit}` },
    parts: [
      text(`${p.unit} 未通过核验。原因：${p.reason}`, `${p.unit} could not be verified. Reason: ${p.reason}`),
      text('请改正后重新提交核验。', 'Please correct this and ask for verification again.'),
      link('修改单位资料', "Correct the unit's details", p.url),
    ],
  }
}

type Sanction = {
  unit: string
  document: string
  from: string
  until: string | null
  reason: string
  url: string
}

/** To a unit's people: a sanction against it has been confirmed. */
export function sanctionConfirmed(p: Sanction): Letter {
  const period = p.until
    ? { zh: `${p.from} 至 ${p.until}`, en: `${p.from} to ${p.until}` }
    : { zh: `${p.from} 起，解除为止`, en: `from ${p.from} until it is lifted` }
  return {
    subject: { zh: `列入惩戒名单：${p.unit}`, en: `In the register of sanctions: ${p.unit}` },
    parts: [
      text(
        `${p.unit} 已按“${p.document}”列入惩戒名单，期限：${period.zh}。`,
        `${p.unit} has been put into the register of sanctions by "${p.document}", ${period.en}.`,
      ),
      text(`事由：${p.reason}`, `Grounds: ${p.reason}`),
      text(
        '影响哪些申报，见单位页面。认为有误的，请联系主管部门更正。',
        'The unit’s page says which applications it affects. If it is wrong, ask the association to correct it.',
      ),
      link('查看单位登记信息', 'See the unit’s record', p.url),
    ],
  }
}

/** To a unit's people: a sanction against it has been lifted. */
export function sanctionLifted(p: Sanction): Letter {
  return {
    subject: { zh: `惩戒已解除：${p.unit}`, en: `Sanction lifted: ${p.unit}` },
    parts: [
      text(
        `${p.unit} 因“${p.document}”受到的惩戒已提前解除。`,
        `The sanction against ${p.unit} by "${p.document}" has been lifted early.`,
      ),
      text(`理由：${p.reason}`, `Reason: ${p.reason}`),
      link('查看单位登记信息', 'See the unit’s record', p.url),
    ],
  }
}
