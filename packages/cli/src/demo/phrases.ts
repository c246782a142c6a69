import { DEMO_PASSWORD } from '@zhinan/server'
import { signedIn } from '../season/people.ts'

/** Sentences that the office sends again and again. */
const OF_CALL = [
  {
    zh: '“{field}”与所附材料不一致，请核对后更正，并保持前后表述一致。',
    en: '“{field}” does not agree with the attachments. Please check and correct it throughout.',
  },
  {
    zh: '按{clause}的要求，“{field}”还缺依据，请补充能证明的材料。',
    en: 'Clause {clause} asks for proof of “{field}”. Please add what shows it.',
  },
  { zh: '“{field}”请写明具体数量、时间和责任人。', en: 'Please give figures, dates and names in “{field}”.' },
  {
    zh: '请于退回期限内改好并重新提交，逾期不再受理。',
    en: 'Please correct and submit again within the time given.',
  },
  {
    zh: '所附材料不能证明符合{clause}的条件。',
    en: 'What is attached does not show that clause {clause} is met.',
  },
]
/** What one officer keeps for themselves. */
const OWN = [
  { zh: '已电话核实，{unit}情况属实。', en: 'Confirmed with {unit} by telephone.' },
  {
    zh: '扫描件不清楚，请重新上传清晰的彩色扫描件。',
    en: 'The scan cannot be read. Please upload a clear one in colour.',
  },
]

/** The demonstration's prepared sentences. */
export async function playPhrases(base: string, callId: string): Promise<void> {
  const officer = await signedIn(base, { email: 'officer@demo.zhinan', password: DEMO_PASSWORD })
  const add = (of: 'own' | 'call', words: object) =>
    officer.call('POST', `/phrases?call=${callId}`, { body: { of, ...words } })
  for (const words of OF_CALL) await add('call', words)
  for (const words of OWN) await add('own', words)
}
