import { type AppDeps, DEMO_PASSWORD, DEMO_SIGN_INS, type Tx, withSystem } from '@zhinan/server'
import { uuidv7 } from 'uuidv7'

type Email = (typeof DEMO_SIGN_INS)[number]['email']

interface DemoStaff {
  readonly email: Email
  /** Experts get theirs once they are verified. */
  readonly role?: 'officer' | 'approver' | 'supervisor' | 'admin'
  readonly duties?: readonly string[]
  /** Which tracks; absent = all. */
  readonly tracks?: (track: string) => boolean
}

/** The staff of the demonstration; units' people are made by the season itself. */
const STAFF: readonly DemoStaff[] = [
  { email: 'officer@demo.zhinan', role: 'officer', duties: ['screening', 'review', 'finance'] },
  {
    email: 'officer.c@demo.zhinan',
    role: 'officer',
    duties: ['screening', 'review'],
    tracks: (t) => t.startsWith('C'),
  },
  { email: 'approver@demo.zhinan', role: 'approver' },
  { email: 'supervisor@demo.zhinan', role: 'supervisor' },
  { email: 'admin@demo.zhinan', role: 'admin' },
  { email: 'expert.a@demo.zhinan' },
  { email: 'expert.b@demo.zhinan' },
  { email: 'expert.c@demo.zhinan' },
]

const nameOf = (email: string) => DEMO_SIGN_INS.find((p) => p.email === email)!.name

/** People whose units are the first of the season. */
export const DEMO_OWNERS = (
  [
    ['applicant.society@demo.zhinan', 'provincial-society'],
    ['applicant.city@demo.zhinan', 'city-association'],
    ['applicant.university@demo.zhinan', 'university-association'],
  ] as const
).map(([email, kind]) => ({ email, kind, name: nameOf(email), password: DEMO_PASSWORD }))

/** Makes the demonstration's staff, once. */
export async function makeDemoStaff(
  { db, auth }: AppDeps,
  call: { readonly id: string; readonly tracks: readonly { readonly id: string }[] },
): Promise<void> {
  const password = await auth.context.password.hash(DEMO_PASSWORD)
  await withSystem(db, 'demo', async (tx) => {
    for (const person of STAFF) await makeOne(tx, person, password, call)
  })
}

async function makeOne(
  tx: Tx,
  p: DemoStaff,
  password: string,
  call: Parameters<typeof makeDemoStaff>[1],
): Promise<void> {
  const id = uuidv7()
  const made = await tx
    .insertInto('auth.user')
    .values({ id, name: nameOf(p.email), email: p.email, email_verified: true })
    .onConflict((c) => c.column('email').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return
  await tx
    .insertInto('auth.account')
    .values({ user_id: id, account_id: id, provider_id: 'credential', password })
    .execute()
  if (p.role === undefined) return
  await tx
    .insertInto('staff_role')
    .values({
      id: uuidv7(),
      user_id: id,
      role: p.role,
      duties: [...(p.duties ?? [])],
      call_id: p.tracks ? call.id : null,
      tracks: p.tracks ? call.tracks.map((t) => t.id).filter(p.tracks) : null,
    })
    .execute()
}
