import { designated, type Text } from '@zhinan/call'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import {
  findingBlocker,
  freeCompanions,
  type Judged,
  judge,
  kindOf,
  lettersTo,
  readJudged,
  readyFor,
  sendLetters,
  setState,
  summarise,
} from '../applications/service.ts'
import { appealTold, appealUntil } from './appeal-until.ts'
import * as store from './store.ts'

/** What finding an application ineligible does to others (R12). */
export type Consequence = {
  id: string
  number: string
  track: string
  what: 'ineligible' | 'freed'
  text: Text
}

const freedText = (number: string): Text => ({
  zh: `${number} 不再是子项目，单独参加评审`,
  en: `${number} is no longer nested and goes to its own review`,
})

/**
 * Foresees what finding this application ineligible will do: a pilot-city application falls with a nested companion,
 * and its other companions stand for themselves; if it is the pilot-city application itself, all of them do.
 */
export function consequencesOf({ application: a, siblings }: Judged): Consequence[] {
  const freed = (pilotId: string) =>
    siblings
      .filter((s) => s.nested_in === pilotId && s.id !== a.id)
      .map(
        ({ id, number, track }): Consequence => ({
          id,
          number,
          track,
          what: 'freed',
          text: freedText(number),
        }),
      )
  if (a.nested_in === null) return freed(a.id)
  const pilot = siblings.find((s) => s.id === a.nested_in)
  if (!pilot) return []
  const falls: Consequence = {
    id: pilot.id,
    number: pilot.number,
    track: pilot.track,
    what: 'ineligible',
    text: {
      zh: `${pilot.number} 的子项目不合格，该项目随之不合格，申报单位将收到邮件`,
      en: `${pilot.number} falls with its nested application and becomes ineligible; its unit gets a mail`,
    },
  }
  return [falls, ...freed(pilot.id)]
}

/** Brings the consequences about, as the system on behalf of the officer, whose tracks they may not be. */
export async function applyConsequences(
  tx: Tx,
  { application: a }: Judged,
  { id: officer, publicUrl }: { id: string; publicUrl: string },
): Promise<void> {
  await asSystem(tx, 'R12', async () => {
    if (a.nested_in === null) return free(tx, a.id, a.number, a.call_id, a.id, publicUrl)
    const pilotId = a.nested_in
    const read = (await readJudged(tx, pilotId, true))!
    const { application: pilot, unit } = read.judged
    if (pilot.state === 'submitted' || pilot.state === 'returned' || pilot.state === 'eligible') {
      const ready = await readyFor(tx, read)
      const { verdict } = judge(ready, read.judged)
      const finding = verdict.findings.find((f) => kindOf(ready.call, f) === 'companion')
      const why = finding && findingBlocker(ready.call, finding)
      const reason = {
        code: 'nested-ineligible',
        text: why?.message ?? freedText(a.number),
        ...(why && { rule: why.rule, clause: why.clause }),
        ruling: 'R12',
      }
      const until = appealUntil(ready.call, read.now)
      await setState(tx, pilotId, 'ineligible', { summary: summarise(verdict) })
      await store.insertOutcome(tx, {
        applicationId: pilotId,
        submission: pilot.submissions,
        outcome: 'ineligible',
        reasons: [reason],
        verdict,
        by: null,
        onBehalfOf: officer,
        appealUntil: until,
      })
      await record(tx, {
        action: 'application.found-ineligible',
        subjectType: 'application',
        subjectId: pilotId,
        callId: pilot.call_id,
        detail: { reasons: [{ code: reason.code, clause: reason.clause ?? null }], nested: a.number },
      })
      await sendLetters(
        tx,
        await lettersTo(tx, unit.id, pilot.created_by),
        'ineligible',
        {
          number: pilot.number,
          title: pilot.title,
          call: ready.call.title,
          url: `${publicUrl}/applications/${pilotId}`,
          reasons: [{ clause: reason.clause ?? '', reason: reason.text }],
          ...appealTold(ready.call, until),
        },
        pilot.call_id,
      )
    }
    await free(tx, pilotId, pilot.number, pilot.call_id, a.id, publicUrl)
  })
}

/** Everything nested in it stands for itself; whoever is not the cause hears of it. */
async function free(
  tx: Tx,
  pilotId: string,
  pilotNumber: string,
  callId: string,
  causeId: string,
  publicUrl: string,
): Promise<void> {
  for (const c of await freeCompanions(tx, pilotId)) {
    await record(tx, {
      action: 'application.freed',
      subjectType: 'application',
      subjectId: c.id,
      callId,
      detail: { from: pilotNumber },
    })
    if (c.id === causeId) continue
    await sendLetters(
      tx,
      await lettersTo(tx, c.unit_id),
      'companionFreed',
      {
        number: c.number,
        title: c.title,
        pilot: pilotNumber,
        url: `${publicUrl}/applications/${c.id}`,
      },
      callId,
    )
  }
}

/** A pilot-city application that is examined again takes its designated companions back. */
export async function nestAgain(
  tx: Tx,
  { application: a, siblings }: Judged,
  absorbs: readonly string[],
): Promise<void> {
  const back = absorbs.flatMap((track) => {
    const found = designated(siblings, track, a.content)
    const s = typeof found === 'string' ? undefined : siblings.find((x) => x.id === found.id)
    return s && s.state !== 'draft' && s.nested_in === null && s.unit_id === a.unit_id ? [s.id] : []
  })
  await asSystem(tx, 'R12', () => store.nest(tx, back, a.id))
}
