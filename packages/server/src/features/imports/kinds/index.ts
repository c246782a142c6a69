import { experts } from './experts.ts'
import { facts } from './facts.ts'
import type { Kind } from './kind.ts'
import { members } from './members.ts'
import { projects } from './projects.ts'
import { sanctions } from './sanctions.ts'
import { units } from './units.ts'

export const KIND_IDS = ['units', 'facts', 'members', 'projects', 'sanctions', 'experts'] as const
export type KindId = (typeof KIND_IDS)[number]

/** Everything that can be imported, in the order in which a registry is filled. */
export const KINDS: Readonly<Record<KindId, Kind>> = { units, facts, members, projects, sanctions, experts }
