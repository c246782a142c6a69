/**
 * `npm run imports:proof`: shows that the import rules can fail. Copies the sources into a temporary folder, plants one
 * forbidden import for every rule, and demands that the check names each of them. (That it names nothing without them
 * is `npm run imports`.)
 */
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FEATURES = 'packages/server/src/features'

/** For each rule, the file that breaks it and what it imports. */
const PLANTS: Record<string, { file: string; imports: string }> = {
  'no-circular': { file: 'packages/call/src/planted-circle-a.ts', imports: './planted-circle-b.ts' },
  'not-resolved': { file: 'packages/call/src/planted-nothing.ts', imports: './is-not-there.ts' },
  'call-is-the-bottom': { file: 'packages/call/src/planted.ts', imports: '@zhinan/documents' },
  'likeness-stands-alone': { file: 'packages/likeness/src/planted.ts', imports: '@zhinan/call' },
  'review-on-call': { file: 'packages/review/src/planted.ts', imports: '@zhinan/documents' },
  'documents-know-nothing-below': { file: 'packages/documents/src/planted.ts', imports: '@zhinan/server' },
  'server-on-call-and-documents': {
    file: 'packages/server/src/planted.ts',
    imports: '../../cli/src/planted-leaf.ts',
  },
  'cli-on-top': { file: 'packages/cli/src/planted.ts', imports: '../../web/src/planted-leaf.ts' },
  'web-talks-http': { file: 'packages/web/src/planted.ts', imports: '@zhinan/server' },
  'pure-packages-have-no-io': { file: 'packages/call/src/planted-io.ts', imports: 'node:fs' },
  'platform-knows-no-feature': {
    file: 'packages/server/src/platform/planted.ts',
    imports: '../features/planted-a/store.ts',
  },
  'features-meet-through-services': {
    file: `${FEATURES}/planted-b/planted.ts`,
    imports: '../planted-a/store.ts',
  },
  'tests-are-leaves': { file: 'packages/call/src/planted-test.ts', imports: '../test/planted-leaf.ts' },
}

/** What the plants import; the pair of the circle imports back. */
const SUPPORT: Record<string, string> = {
  'packages/call/src/planted-circle-b.ts': "import './planted-circle-a.ts'\n",
  'packages/cli/src/planted-leaf.ts': 'export {}\n',
  'packages/web/src/planted-leaf.ts': 'export {}\n',
  'packages/call/test/planted-leaf.ts': 'export {}\n',
  [`${FEATURES}/planted-a/store.ts`]: 'export {}\n',
}

/** The packages with their own links, so that `@zhinan/…` means the copy; other modules are the installed ones. */
async function copyTo(dir: string): Promise<void> {
  await cp(join(ROOT, 'packages'), join(dir, 'packages'), {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist)$/.test(path),
  })
  await cp(join(ROOT, 'tsconfig.json'), join(dir, 'tsconfig.json'))
  await mkdir(join(dir, 'node_modules/@zhinan'), { recursive: true })
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (name === '@zhinan' || name.startsWith('.')) continue
    await symlink(join(ROOT, 'node_modules', name), join(dir, 'node_modules', name))
  }
  for (const name of await readdir(join(dir, 'packages'))) {
    await symlink(join(dir, 'packages', name), join(dir, 'node_modules/@zhinan', name))
  }
}

/** `rule file` of every violation in this folder. */
async function violations(dir: string, config: Config): Promise<Set<string>> {
  const options: ICruiseOptions = {
    ...config.options,
    baseDir: dir,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  }
  const { output } = await cruise(['packages'], options)
  if (typeof output === 'string') throw new Error('the check gave text, not a result')
  return new Set(output.summary.violations.map((v) => `${v.rule.name} ${v.from}`))
}

interface Config {
  readonly forbidden: IForbiddenRuleType[]
  readonly options: ICruiseOptions
}

const config: Config = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const dir = await mkdtemp(join(tmpdir(), 'zhinan-imports-'))
try {
  await copyTo(dir)
  const files = Object.values(PLANTS).map((p): [string, string] => [p.file, `import '${p.imports}'\n`])
  for (const [file, text] of [...files, ...Object.entries(SUPPORT)]) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), text)
  }
  const found = await violations(dir, config)
  const failures = config.forbidden.flatMap(({ name = '' }) => {
    const plant = PLANTS[name]
    if (!plant) return [`${name}: no import is planted for this rule`]
    return found.has(`${name} ${plant.file}`) ? [] : [`${name}: ${plant.file} was not found`]
  })
  for (const failure of failures) console.error(failure)
  if (failures.length === 0) console.log(`every one of ${config.forbidden.length} rules can fail`)
  process.exitCode = failures.length === 0 ? 0 : 1
} finally {
  await rm(dir, { recursive: true, force: true })
}
