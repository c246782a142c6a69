import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type AppDeps, DEMO_PASSWORD, publishCall, StartProblem, storeCall, withSystem } from '@zhinan/server'
import { wholeCall } from '../commands/read-call.ts'
import { runSeason, type SeasonSummary } from '../season/run.ts'
import { playDraws } from './draws.ts'
import { playExperts } from './experts.ts'
import { playMails } from './mails.ts'
import { playPanels } from './panels.ts'
import { playPaper } from './paper.ts'
import { DEMO_OWNERS, makeDemoStaff } from './people.ts'
import { playPhrases } from './phrases.ts'
import { playReview } from './review.ts'
import { playSanctions } from './sanctions.ts'
import { playScoring } from './scoring.ts'

/** The calls that come with the program. */
export const GUIDES = join(import.meta.dirname, '../../../../guides')

const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000

/** The call of the demonstration, and how many units its season has. */
const DEMO_CALL = 'kczy-2023'
const UNITS = 24

/** Stores every packaged call that the database does not have, unpublished: where a real beginning starts from. */
export async function storePackagedCalls({ db }: AppDeps): Promise<void> {
  for (const folder of await readdir(GUIDES, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue
    const call = await wholeCall(join(GUIDES, folder.name))
    await withSystem(db, 'start', async (tx) => {
      const known = await tx.selectFrom('call').select('id').where('id', '=', call.id).executeTakeFirst()
      if (!known) await storeCall(tx, call)
    })
  }
}

/** Publishes the demonstration's call with dates around now, and makes its staff. Does nothing the second time. */
export async function prepareDemo(deps: AppDeps): Promise<void> {
  await storePackagedCalls(deps)
  const call = await wholeCall(join(GUIDES, DEMO_CALL))
  await withSystem(deps.db, 'demo', async (tx) => {
    const row = await tx
      .selectFrom('call')
      .select('current_version')
      .where('id', '=', DEMO_CALL)
      .executeTakeFirst()
    if (row?.current_version) return
    const { opens, deadline } = demoCalendar(new Date())
    await publishCall(tx, DEMO_CALL, { opens, deadline, correctionDays: 5 })
  })
  await makeDemoStaff(deps, call)
}

/** Open since ten days, until 17:00 (Shanghai) twelve days from now. */
export function demoCalendar(now: Date): { opens: Date; deadline: Date } {
  const midnight = Math.floor((now.getTime() + SHANGHAI) / DAY) * DAY - SHANGHAI
  return { opens: new Date(midnight - 10 * DAY), deadline: new Date(midnight + 12 * DAY + 17 * 3_600_000) }
}

async function playRest(base: string): Promise<void> {
  await playSanctions(base)
  await playPaper(base, DEMO_CALL)
  await playMails(base, DEMO_CALL)
  await playPhrases(base, DEMO_CALL)
  await playReview(base, DEMO_CALL)
  await playScoring(base, DEMO_CALL)
  await playPanels(base, DEMO_CALL)
}

/** Plays the small demo season through the server's own API, unless there are applications already. */
export async function playDemoSeason(deps: AppDeps, base: string): Promise<SeasonSummary | undefined> {
  const any = await withSystem(deps.db, 'demo', (tx) =>
    tx.selectFrom('application').select('id').limit(1).executeTakeFirst(),
  )
  if (any) return undefined
  const played = runSeason({
    base,
    callId: DEMO_CALL,
    units: UNITS,
    seed: 2023,
    officer: { email: 'officer@demo.zhinan', password: DEMO_PASSWORD },
    second: { email: 'officer.c@demo.zhinan', password: DEMO_PASSWORD },
    owners: DEMO_OWNERS,
    parallel: 3,
    copier: 9,
  }).then(async (summary) => {
    await playExperts(base, DEMO_CALL)
    // A draw waits for its public value meanwhile.
    await Promise.all([playDraws(base, DEMO_CALL), playRest(base)])
    return summary
  })
  return played.catch((cause) => {
    throw new StartProblem(
      { zh: `演示数据没有建完：${cause.message}`, en: `the demo season was not finished: ${cause.message}` },
      3,
      cause,
    )
  })
}
