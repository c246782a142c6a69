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
