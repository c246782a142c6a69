import { DEMO_PASSWORD } from '@zhinan/server'
import { signedIn } from '../season/people.ts'

interface Words {
  readonly subject: string
  readonly body: string
}

/**
 * Gives one mail words of the association's own, changed twice, so that the history of changes has something to show, and
 * has one clerk get messages once a day.
 */
export async function playMails(base: string, callId: string): Promise<void> {
  const officer = await signedIn(base, { email: 'officer@demo.zhinan', password: DEMO_PASSWORD })
  const address = '/mail-templates/returnedForCorrection'
  const { defaults } = await officer.call<{ defaults: { zh: Words } }>('GET', `${address}?call=${callId}`)
  const hotline = '补正中有问题，请在申报书页面点“问工作人员”，或拨打类别页上的咨询电话。'
  const softer = defaults.zh.body.replace('逾期视为放弃', '逾期不再受理')
  const link = softer.lastIndexOf('\n\n')
  const changes: Words[] = [
    { ...defaults.zh, body: softer },
    { ...defaults.zh, body: `${softer.slice(0, link)}\n\n${hotline}${softer.slice(link)}` },
  ]
  for (const [version, words] of changes.entries())
    await officer.call('PUT', `${address}/zh?call=${callId}`, { body: { words }, version })
  const clerk = await signedIn(base, { email: 'applicant.city@demo.zhinan', password: DEMO_PASSWORD })
  await clerk.call('PUT', '/me/mail-settings', { body: { kind: 'message', timing: 'daily' } })
}
