import { join } from 'node:path'
import type { Rolldown } from 'vite'

type Modules = Rolldown.ChunkingContext

const SRC = join(import.meta.dirname, '../src')
const ENTRY = join(SRC, 'main.tsx')
const PUBLIC_ROUTES = join(SRC, 'routes/public.ts')
const RUNTIME = /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack)\//
/** Small things that several public pages share; the rest of packages/call goes with the page that uses it. */
const SHARED = /\/web\/src\/|\/call\/src\/(?:text|rules\/lookup)\.ts$/
/** What pages are made of. */
const OWN = /\/web\/src\/(?:api|layouts|parts)\/[\w-]+\.tsx?$/
/** From the library of the public pages, but only used behind sign-in. */
const PAGING = /nfiniteQuery(?!Behavior)/

/**
 * Which modules are one file. Many small files compress worse and start later, and one that public pages load must not
 * bring what only the others need. The entry itself stays out, as it waits for texts and nothing else may wait with it.
 */
export function chunks(): Rolldown.CodeSplittingOptions['groups'] {
  let known: Known | undefined
  const look = (modules: Modules): Known => {
    known ??= lookAt(modules)
    return known
  }
  return [
    {
      // What every public page needs, the libraries apart from our own, as they change less often.
      debugName: 'public',
      priority: 1,
      test: /\.tsx?$|node_modules/,
      name: (id, modules) => {
        if (!look(modules).shared.has(id) || PAGING.test(id)) return null
        return RUNTIME.test(id) ? 'base' : 'shared'
      },
    },
    {
      // What one or two public pages share with those behind sign-in: else it would be a part of 'ours', and bring all of it along.
      debugName: 'both',
      priority: 1,
      test: OWN,
      minShareCount: 4,
      name: (id, modules) => {
        const { open, shared } = look(modules)
        return open.has(id) && !shared.has(id) ? 'both' : null
      },
    },
    {
      // Of the component library what nearly every page behind sign-in needs.
      name: 'desk',
      test: /node_modules\/(?:antd|@ant-design|@rc-component|@emotion|@babel|stylis|dayjs)\//,
      minShareCount: 12,
    },
    {
      // Of our own what several pages behind sign-in need and no public one.
      debugName: 'ours',
      test: new RegExp(`@ant-design/icons|${OWN.source}`),
      minShareCount: 4,
      name: (id, modules) => (look(modules).open.has(id) ? null : 'ours'),
    },
  ]
}

interface Known {
  /** What every public page needs, or at least three do. */
  readonly shared: ReadonlySet<string>
  /** All that some public page may load. */
  readonly open: ReadonlySet<string>
}

function lookAt(modules: Modules): Known {
  const shared = within(ENTRY, modules)
  const open = new Set(shared)
  const users = new Map<string, number>()
  for (const page of modules.getModuleInfo(PUBLIC_ROUTES)?.dynamicallyImportedIds ?? [])
    for (const id of within(page, modules)) {
      open.add(id)
      users.set(id, (users.get(id) ?? 0) + 1)
    }
  for (const [id, n] of users) if (n >= 3 && SHARED.test(id)) shared.add(id)
  shared.delete(ENTRY)
  return { shared, open }
}

/** A module and all that it imports at once. */
function within(id: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const next of modules.getModuleInfo(id)?.importedIds ?? []) within(next, modules, found)
  return found
}
