import { inject } from 'vitest'
import { makePerson } from '../packages/cli/src/season/people.ts'
import { DEMO_PASSWORD } from './browser.ts'
import {
  CALL,
  chance,
  clientOf,
  freshDraft,
  freshRefusal,
  freshSubmission,
  invite,
  type UnitPerson,
} from './people.ts'

/** One page to look at: a name for its picture, the route it shows, the address, and who looks. */
export interface PageToSee {
  readonly name: string
  /** As the router writes it; absent for a page that no route has. */
  readonly route?: string
  readonly path: string
  /** Signs in with the demonstration's password; absent = not signed in. */
  readonly as?: string
  /** Answers that the page is expected to get, which browsers put on the console. */
  readonly status?: readonly number[]
}

const OFFICER = 'officer@demo.zhinan'
const ADMIN = 'admin@demo.zhinan'
const SECOND = 'officer.c@demo.zhinan'
const SUPERVISOR = 'supervisor@demo.zhinan'
const EXPERT = 'expert.a@demo.zhinan'

/** Every page of the portal with something to see on it, and the states that people meet when there is nothing. */
export async function pagesToSee(): Promise<readonly PageToSee[]> {
  const { unit, id } = await freshSubmission('provincial-society', 'A')
  const draft = await halfDraft(unit)
  const returned = await returnedOne(unit)
  const { id: waiting } = await freshSubmission('provincial-society', 'B1')
  const refused = await freshRefusal('provincial-society', 'C2')
  const drawn = await freshRefusal('enterprise-association', 'C3')
  const look = await drawnLook(drawn.id, 'C3')
  const receipt = await unit.manager.call<{ number: string; contentHash: string }>(
    'GET',
    `/applications/${id}/receipt`,
  )
  const { id: question } = await unit.manager.call<{ id: string }>('POST', `/applications/${id}/threads`, {
    body: {
      subject: '会议费的范围',
      text: '会场租金与合作单位分摊，这部分能列入会议费吗？',
      quote: { kind: 'field', ref: 'basics.title' },
    },
    key: `story-ask-${id}`,
  })
  await (await clientOf(OFFICER)).call('POST', `/threads/${question}/messages`, {
    body: { text: '可以，请附分摊说明。', asks: false },
    key: `story-answer-${id}`,
  })
  const { items: experts } = await (await clientOf(OFFICER)).call<{ items: { id: string }[] }>(
    'GET',
    '/experts?status=suspended&limit=1',
  )
  const expert = experts[0]!.id
  const invitation = await invite(unit, `guest.${unit.email}`)
  const newcomer = await newcomerTo(invitation.email)
  const me = unit.email
  const { items: drawList } = await (await clientOf(OFFICER)).call<{
    items: { id: string; state: string }[]
  }>('GET', `/calls/${CALL}/draws`)
  const drawOf = (state: string) => drawList.find((d) => d.state === state)!.id
  const draws = { drawn: drawOf('drawn'), waiting: drawOf('waiting') }
  const { items: runs } = await (await clientOf(OFFICER)).call<{
    items: { id: string; state: string }[]
  }>('GET', `/calls/${CALL}/review/proposals`)
  const runOf = (state: string) => runs.findLast((r) => r.state === state)!.id
  const proposals = { proposed: runOf('proposed'), applied: runOf('applied') }
  const { items: meetings } = await (await clientOf(EXPERT)).call<{ items: { id: string }[] }>(
    'GET',
    '/me/review/meetings',
  )
  const meeting = meetings[0]!.id
  return [
    { name: 'calls', route: '/', path: '/' },
    { name: 'call', route: '/calls/$call', path: `/calls/${CALL}` },
    { name: 'track', route: '/calls/$call/tracks/$track', path: `/calls/${CALL}/tracks/C4` },
    { name: 'rulings', route: '/calls/$call/rulings', path: `/calls/${CALL}/rulings` },
    { name: 'can-apply', route: '/calls/$call/can-apply', path: `/calls/${CALL}/can-apply` },
    {
      name: 'can-apply-answered',
      path: `/calls/${CALL}/can-apply?kind=provincial-society&annual-inspection=taken-part`,
    },
    {
      name: 'receipt-check',
      route: '/receipts/$number',
      path: `/receipts/${receipt.number}?hash=${receipt.contentHash}`,
    },
    {
      name: 'receipt-check-false',
      path: `/receipts/${receipt.number}?hash=${'0'.repeat(64)}`,
      status: [404],
    },
    { name: 'draw-public', route: '/draws/$draw', path: `/draws/${draws.drawn}` },
    { name: 'draw-public-waiting', path: `/draws/${draws.waiting}` },
    { name: 'sign-in', route: '/sign-in', path: '/sign-in' },
    { name: 'sign-up', route: '/sign-up', path: '/sign-up' },
    { name: 'forgot-password', route: '/forgot-password', path: '/forgot-password' },
    { name: 'reset-password', route: '/reset-password', path: '/reset-password?token=none' },
    { name: 'verify-email', route: '/verify-email', path: '/verify-email' },
    { name: 'verify-email-refused', path: '/verify-email?error=token_expired' },
    { name: 'invitation', route: '/invitations/$token', path: invitation.path },
    { name: 'first-admin', route: '/first-admin', path: '/first-admin' },
    { name: 'mailbox', route: '/demo/mailbox', path: `/demo/mailbox?to=${encodeURIComponent(me)}` },
    { name: 'not-found', path: '/no-such-page' },

    { name: 'newcomer', path: '/home', as: newcomer },
    { name: 'unit-new', route: '/units/new', path: '/units/new', as: newcomer },
    { name: 'home', route: '/home', path: '/home', as: me },
    { name: 'home-start', path: '/home?start=yes', as: me },
    { name: 'unit', route: '/units/$id', path: `/units/${unit.id}`, as: me },
    { name: 'unit-members', path: `/units/${unit.id}?tab=members`, as: me },
    { name: 'unit-registry', path: `/units/${unit.id}?tab=registry`, as: me },
    { name: 'account', route: '/account', path: '/account', as: me },
    { name: 'application', route: '/applications/$id', path: `/applications/${draft}`, as: me },
    { name: 'application-targets', path: `/applications/${draft}?section=targets`, as: me },
    { name: 'application-budget', path: `/applications/${draft}?section=budget`, as: me },
    { name: 'application-returned', path: `/applications/${returned}`, as: me },
    { name: 'application-submitted', path: `/applications/${id}`, as: me },
    { name: 'application-submissions', path: `/applications/${id}?tab=submissions`, as: me },
    { name: 'application-revisions', path: `/applications/${draft}?tab=revisions`, as: me },
    { name: 'application-history', path: `/applications/${id}?tab=history`, as: me },
    { name: 'application-talk', path: `/applications/${id}?talk=${question}`, as: me },
    { name: 'application-talk-new', path: `/applications/${draft}?talk=new`, as: me },
    { name: 'messages', route: '/messages', path: `/messages?thread=${question}`, as: me },
    { name: 'messages-officer', path: '/messages?state=us', as: OFFICER },
    { name: 'messages-none', path: '/messages?q=没有这样的消息', as: OFFICER },
    { name: 'notices', route: '/notices', path: '/notices', as: me },
    { name: 'notices-none', path: '/notices?kind=extension', as: me },
    { name: 'mail-settings', route: '/account/mail', path: '/account/mail', as: me },
    { name: 'screening-talk', path: `/screening/${id}?talk=${question}`, as: OFFICER },
    { name: 'receipt', route: '/applications/$id/receipt', path: `/applications/${id}/receipt`, as: me },
    { name: 'no-permission', path: '/staff', as: me, status: [403] },

    { name: 'officer-home', path: '/home', as: OFFICER },
    { name: 'units', route: '/units', path: '/units', as: OFFICER },
    { name: 'units-none', path: '/units?q=没有这样的单位', as: OFFICER },
    { name: 'unit-verify', route: '/units/$id/verify', path: `/units/${unit.id}/verify`, as: OFFICER },
    { name: 'imports', route: '/imports', path: '/imports', as: OFFICER },
    { name: 'sanctions', route: '/sanctions', path: '/sanctions', as: OFFICER },
    { name: 'sanctions-none', path: '/sanctions?q=没有这样的单位', as: OFFICER },
    {
      name: 'import-none',
      route: '/imports/$id',
      path: '/imports/00000000-0000-7000-8000-000000000000',
      as: OFFICER,
      status: [404],
    },
    { name: 'experts', route: '/experts', path: '/experts', as: OFFICER },
    { name: 'experts-waiting', path: '/experts?status=proposed', as: SECOND },
    { name: 'experts-none', path: '/experts?q=没有这样的专家', as: OFFICER },
    { name: 'expert-new', route: '/experts/new', path: '/experts/new', as: OFFICER },
    { name: 'expert', route: '/experts/$id', path: `/experts/${expert}`, as: OFFICER },
    { name: 'expert-overseen', path: `/experts/${expert}`, as: SUPERVISOR },
    { name: 'expert-home', path: '/home', as: EXPERT },
    { name: 'expert-profile', route: '/expert/profile', path: '/expert/profile', as: EXPERT },
    { name: 'expert-register', path: '/expert/profile', as: newcomer },
    { name: 'pledges', route: '/calls/$call/pledges', path: `/calls/${CALL}/pledges`, as: OFFICER },
    { name: 'manage', route: '/calls/$call/manage', path: `/calls/${CALL}/manage`, as: OFFICER },
    { name: 'deadline', route: '/calls/$call/deadline', path: `/calls/${CALL}/deadline`, as: OFFICER },
    { name: 'paper', route: '/calls/$call/paper', path: `/calls/${CALL}/paper`, as: OFFICER },
    { name: 'conflicts', route: '/calls/$call/conflicts', path: `/calls/${CALL}/conflicts`, as: OFFICER },
    { name: 'conflicts-none', path: `/calls/${CALL}/conflicts?track=C6`, as: SUPERVISOR },
    {
      name: 'review-members',
      route: '/calls/$call/review/members',
      path: `/calls/${CALL}/review/members`,
      as: OFFICER,
    },
    { name: 'review-members-none', path: `/calls/${CALL}/review/members?track=C6`, as: SUPERVISOR },
    { name: 'selection', route: '/calls/$call/selection', path: `/calls/${CALL}/selection`, as: OFFICER },
    { name: 'selection-approver', path: `/calls/${CALL}/selection?track=B3`, as: 'approver@demo.zhinan' },
    { name: 'what-if', route: '/calls/$call/what-if', path: `/calls/${CALL}/what-if`, as: OFFICER },
    {
      name: 'selection-kept',
      route: '/calls/$call/selections/$n',
      path: `/calls/${CALL}/selections/1`,
      as: 'approver@demo.zhinan',
    },
    {
      name: 'review-rounds',
      route: '/calls/$call/review/rounds',
      path: `/calls/${CALL}/review/rounds`,
      as: OFFICER,
    },
    {
      name: 'review-round',
      route: '/calls/$call/review/rounds/$track',
      path: `/calls/${CALL}/review/rounds/B3`,
      as: OFFICER,
    },
    { name: 'review-round-none', path: `/calls/${CALL}/review/rounds/C6`, as: SUPERVISOR },
    {
      name: 'panels',
      route: '/calls/$call/review/panels',
      path: `/calls/${CALL}/review/panels?track=B3`,
      as: OFFICER,
    },
    { name: 'panels-none', path: `/calls/${CALL}/review/panels?track=C3`, as: SUPERVISOR },
    {
      name: 'meeting',
      route: '/calls/$call/review/meetings/$meeting',
      path: `/calls/${CALL}/review/meetings/${meeting}`,
      as: OFFICER,
    },
    {
      name: 'meeting-screen',
      route: '/calls/$call/review/meetings/$meeting/screen',
      path: `/calls/${CALL}/review/meetings/${meeting}/screen`,
      as: OFFICER,
    },
    {
      name: 'meeting-own',
      route: '/expert/meetings/$meeting',
      path: `/expert/meetings/${meeting}`,
      as: EXPERT,
    },
    { name: 'reviews', route: '/expert/reviews', path: '/expert/reviews', as: EXPERT },
    {
      name: 'sheet-unopened',
      route: '/expert/reviews/$assignment',
      ...(await sheetThatIs('todo')),
    },
    { name: 'sheet-returned', ...(await sheetThatIs('returned')) },
    { name: 'sheet-sent', ...(await sheetThatIs('sent')) },
    { name: 'invitations', route: '/expert/invitations', path: '/expert/invitations', as: EXPERT },
    { name: 'invitations-waiting', path: '/expert/invitations', as: 'expert.c@demo.zhinan' },
    {
      name: 'review-assignments',
      route: '/calls/$call/review/assignments',
      path: `/calls/${CALL}/review/assignments?track=B3`,
      as: OFFICER,
    },
    {
      name: 'review-assignments-lacking',
      path: `/calls/${CALL}/review/assignments?track=C4&only=lacking`,
      as: SUPERVISOR,
    },
    {
      name: 'proposal-new',
      route: '/calls/$call/review/proposals/new',
      path: `/calls/${CALL}/review/proposals/new`,
      as: OFFICER,
    },
    {
      name: 'proposal',
      route: '/calls/$call/review/proposals/$run',
      path: `/calls/${CALL}/review/proposals/${proposals.proposed}`,
      as: OFFICER,
    },
    {
      name: 'proposal-applied',
      path: `/calls/${CALL}/review/proposals/${proposals.applied}`,
      as: SUPERVISOR,
    },

    { name: 'draws', route: '/calls/$call/draws', path: `/calls/${CALL}/draws`, as: OFFICER },
    { name: 'draw-new', route: '/calls/$call/draws/new', path: `/calls/${CALL}/draws/new`, as: OFFICER },
    {
      name: 'draw',
      route: '/calls/$call/draws/$draw',
      path: `/calls/${CALL}/draws/${draws.drawn}`,
      as: OFFICER,
    },
    { name: 'draw-waiting', path: `/calls/${CALL}/draws/${draws.waiting}`, as: SUPERVISOR },
    { name: 'appeals', route: '/calls/$call/appeals', path: `/calls/${CALL}/appeals`, as: OFFICER },
    { name: 'appeals-none', path: `/calls/${CALL}/appeals?show=overdue`, as: OFFICER },
    { name: 'screening-appeal', path: `/screening/${refused.id}`, as: OFFICER },
    { name: 'application-appeal', path: `/applications/${refused.id}`, as: refused.unit.email },
    {
      name: 'second-looks',
      route: '/calls/$call/second-looks',
      path: `/calls/${CALL}/second-looks?draw=yes`,
      as: OFFICER,
    },
    { name: 'second-looks-none', path: `/calls/${CALL}/second-looks?show=overdue`, as: OFFICER },
    { name: 'second-look', route: '/second-looks/$look', path: `/second-looks/${look}`, as: SECOND },
    { name: 'second-look-unseen', path: `/screening/${drawn.id}`, as: SECOND },
    { name: 'second-look-other', path: `/second-looks/${look}`, as: OFFICER },
    { name: 'phrases', route: '/calls/$call/phrases', path: `/calls/${CALL}/phrases`, as: OFFICER },
    { name: 'mail-words', route: '/mail-words', path: `/mail-words?call=${CALL}`, as: OFFICER },
    {
      name: 'mail-words-changed',
      path: `/mail-words?call=${CALL}&mail=returnedForCorrection`,
      as: OFFICER,
    },
    { name: 'overview', route: '/calls/$call/overview', path: `/calls/${CALL}/overview`, as: OFFICER },
    { name: 'screening-ready', path: '/screening?ready=1', as: OFFICER },
    { name: 'screening-queue', route: '/screening', path: '/screening', as: OFFICER },
    { name: 'screening-mine', path: '/screening?officer=mine', as: OFFICER },
    {
      name: 'assignments',
      route: '/calls/$call/assignments',
      path: `/calls/${CALL}/assignments`,
      as: OFFICER,
    },
    { name: 'screening-none', path: '/screening?q=没有这样的申报书', as: OFFICER },
    { name: 'screening', route: '/screening/$id', path: `/screening/${waiting}`, as: OFFICER },
    { name: 'screening-history', path: `/screening/${returned}?tab=history`, as: OFFICER },

    { name: 'admin-home', path: '/home', as: ADMIN },
    { name: 'staff', route: '/staff', path: '/staff', as: ADMIN },
    { name: 'mail-words-platform', path: '/mail-words?call=platform&mail=invitation', as: ADMIN },
    { name: 'mail-words-read', path: `/mail-words?call=${CALL}&mail=eligible`, as: SUPERVISOR },
    { name: 'history', route: '/history', path: '/history', as: SUPERVISOR },
  ]
}

/** What is ineligible in the track is drawn; gives the second look at this one. */
async function drawnLook(id: string, track: string): Promise<string> {
  const officer = await clientOf(OFFICER)
  const base = `/calls/${CALL}/second-looks`
  const { candidates } = await officer.call<{ candidates: number }>(
    'GET',
    `${base}/preview?tracks=${track}&outcomes=ineligible&percent=100`,
  )
  await officer.call('POST', base, {
    body: { tracks: [track], outcomes: ['ineligible'], percent: 100, again: false, days: 5, candidates },
  })
  const { items } = await officer.call<{ items: { id: string }[] }>('GET', `/screening/${id}/second-looks`)
  return items[0]!.id
}

/** A draft with one promise below its floor and a section not begun. */
async function halfDraft(unit: UnitPerson): Promise<string> {
  const { id } = await freshDraft(unit, 'B1')
  const { content, version } = await unit.manager.call<{
    content: Record<string, unknown> & { targets: Record<string, number> }
    version: number
  }>('GET', `/applications/${id}`)
  const [first, ...others] = Object.keys(content.targets)
  const targets = Object.fromEntries(others.slice(1).map((k) => [k, content.targets[k]]))
  await unit.manager.call('PUT', `/applications/${id}`, {
    body: { content: { ...content, targets: { ...targets, [first!]: 1 } } },
    version,
  })
  return id
}

async function returnedOne(unit: UnitPerson): Promise<string> {
  const draft = await freshDraft(unit, 'A')
  const { manager } = unit
  await manager.call('POST', `/applications/${draft.id}/submit`, {
    body: {},
    version: draft.version,
    key: `story-${draft.id}`,
  })
  const officer = await clientOf(OFFICER)
  const { version } = await officer.call<{ version: number }>('GET', `/screening/${draft.id}`)
  await officer.call('POST', `/screening/${draft.id}/return`, {
    body: {
      comments: [{ path: 'basics.title', comment: '名称请点明年度，并与方案一致。' }],
      due: new Date(Date.now() + 3 * 86_400_000).toISOString(),
      note: '其余各项无意见。',
    },
    version,
  })
  return draft.id
}

/** Somebody who signed up and is in no unit yet. */
async function newcomerTo(email: string): Promise<string> {
  await makePerson(inject('portal'), chance, { email, password: DEMO_PASSWORD })
  return email
}

/** A sheet in this state, of one of the demonstration's experts: who is barred from what differs from one to the next. */
async function sheetThatIs(state: string): Promise<{ path: string; as: string }> {
  for (const as of ['expert.a', 'expert.b', 'expert.c'].map((who) => `${who}@demo.zhinan`)) {
    const { items } = await (await clientOf(as)).call<{ items: { assignment: string; state: string }[] }>(
      'GET',
      '/me/review/sheets',
    )
    const found = items.find((i) => i.state === state)
    if (found) return { path: `/expert/reviews/${found.assignment}`, as }
  }
  throw new Error(`no expert's sheet is ${state}`)
}
