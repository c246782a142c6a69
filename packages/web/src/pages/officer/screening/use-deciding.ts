import type { Finding } from '@zhinan/call'
import { useRef, useState } from 'react'
import type { ScreeningView } from '../../../api/application-types.ts'
import { isDecidable } from './decisions.ts'
import type { Screening } from './use-screening.ts'

export type Choice = 'met' | 'notMet'

/** The officer's way through what is theirs to decide on one application: by hand, or by keys from one to the next. */
export interface Deciding {
  /** The rule whose turn it is. */
  readonly at: string | undefined
  /** What was chosen and is not yet kept: it is on its way, or waits for its note. */
  readonly wanted: Readonly<Record<string, Choice | undefined>>
  readonly noteOf: (rule: string) => string
  /** Whether the note differs from the one that is kept. */
  readonly isDirty: (rule: string) => boolean
  readonly write: (rule: string, note: string) => void
  /** Chooses; what does not hold waits for its note. */
  readonly choose: (rule: string, truth: Choice | null) => Promise<void>
  /** Keeps a choice with its note and goes on to the next that is open. */
  readonly saveAndGoOn: (rule: string, truth: Choice) => void
  /** Goes to the next or the one before, round and round. */
  readonly step: (by: 1 | -1) => void
  /** Decides the one whose turn it is. False when there is none. */
  readonly answer: (truth: Choice) => boolean
}

/** Where the choices of a rule, its note, and the last steps are found by the keyboard. */
export const choicesId = (rule: string) => `decide-${rule}`
export const noteId = (rule: string) => `decide-note-${rule}`
export const ACTIONS_ID = 'screening-actions'

/** See {@link Deciding}. Notes outlive a reload of the application: nothing typed is lost when somebody else was quicker. */
export function useDeciding(a: ScreeningView, screening: Screening): Deciding {
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({})
  const [wanted, setWanted] = useState<Readonly<Record<string, Choice | undefined>>>({})
  const [stepped, setAt] = useState<string>()
  const mine = a.verdict.findings.filter((f) => f.gate !== 'priority' && isDecidable(f))
  const kept = (rule: string) => a.decisions.find((d) => d.rule === rule)?.note ?? ''
  const noteOf = (rule: string) => notes[rule] ?? kept(rule)
  // Keys come faster than the page is drawn again: what they chose already is not asked twice.
  const chosen = useRef<Set<string>>(new Set())
  const isOpen = (f: Finding) => f.truth === 'undecided' && !chosen.current.has(f.rule)
  const at = stepped ?? mine.find(isOpen)?.rule

  const goTo = (rule: string | undefined) => {
    setAt(rule)
    focusOn(rule === undefined ? ACTIONS_ID : choicesId(rule))
  }
  /** The next one that is open after this; what lies before it comes last. */
  const goOn = (rule: string) => {
    const from = mine.findIndex((f) => f.rule === rule)
    const others = [...mine.slice(from + 1), ...mine.slice(0, from)]
    goTo(others.find(isOpen)?.rule)
  }
  const choose = async (rule: string, truth: Choice | null) => {
    const words = noteOf(rule)
    setWanted((all) => ({ ...all, [rule]: truth ?? undefined }))
    if (truth === 'notMet' && words.trim() === '') return
    if (truth !== null) chosen.current.add(rule)
    const taken = await screening.decide(rule, truth, words)
    chosen.current.delete(rule)
    // What was not taken is not shown as if it were.
    setWanted((all) => ({ ...all, [rule]: taken || truth !== 'notMet' ? undefined : truth }))
  }
  const saveAndGoOn = (rule: string, truth: Choice) => {
    if (truth === 'notMet' && noteOf(rule).trim() === '') return focusOn(noteId(rule))
    void choose(rule, truth)
    goOn(rule)
  }
  return {
    at,
    wanted,
    noteOf,
    isDirty: (rule) => notes[rule] !== undefined && notes[rule] !== kept(rule),
    write: (rule, note) => setNotes((all) => ({ ...all, [rule]: note })),
    choose,
    saveAndGoOn,
    step: (by) => {
      if (mine.length === 0) return
      const focused = mine.findIndex((f) =>
        document.getElementById(choicesId(f.rule))?.contains(document.activeElement),
      )
      const to =
        focused < 0
          ? Math.max(
              0,
              mine.findIndex((f) => f.rule === at),
            )
          : focused + by
      goTo(mine[(to + mine.length) % mine.length]!.rule)
    },
    answer: (truth) => {
      const current =
        mine.find((f) => f.rule === stepped && (isOpen(f) || f.code === 'decided')) ?? mine.find(isOpen)
      if (!current) return false
      const { rule } = current
      if (truth === 'met' || noteOf(rule).trim() !== '') saveAndGoOn(rule, truth)
      else {
        setAt(rule)
        void choose(rule, truth)
        focusOn(noteId(rule))
      }
      return true
    },
  }
}

/** Puts the keyboard somewhere once it is drawn: on the choice in force, the first one, or the place itself. */
function focusOn(id: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    const inside =
      place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>('input')
    const target = inside ?? place
    target?.focus({ preventScroll: true })
    ;(place?.closest('li') ?? place)?.scrollIntoView({ block: 'nearest' })
  })
}
