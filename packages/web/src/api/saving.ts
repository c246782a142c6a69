import type { SaveAnswer, SaveParts } from '../parts/form/autosave-driver.ts'
import type { Content } from '../parts/form/merge.ts'
import { ApiProblem } from './problem.ts'

interface Kept {
  readonly version: number
  readonly content: Content
}

/** What a save came to, in the words of autosave. */
export async function saving(request: Promise<Kept & { readonly savedAt: string }>): Promise<SaveAnswer> {
  try {
    const { version, content, savedAt } = await request
    return { ok: true, version, content, savedAt }
  } catch (error) {
    return refused(error)
  }
}

/** The server's present version, for autosave to compare with. */
export async function comparing(request: Promise<Kept>): ReturnType<SaveParts['fetch']> {
  try {
    const { version, content } = await request
    return { version, content }
  } catch (error) {
    const answer = refused(error)
    return !answer.ok && answer.why === 'refused' ? { refusal: answer.refusal } : 'unreachable'
  }
}

/** Where a retry helps it is `unreachable`; where somebody else was first, `outdated`; else it is a refusal to be read. */
function refused(error: unknown): SaveAnswer {
  if (!(error instanceof ApiProblem)) return { ok: false, why: 'unreachable' }
  if (error.status === 412) return { ok: false, why: 'outdated' }
  if (error.status === 0 || error.status === 429 || error.status >= 500)
    return { ok: false, why: 'unreachable' }
  return { ok: false, why: 'refused', refusal: error }
}
