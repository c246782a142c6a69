import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEvaluator } from '@zhinan/call'
import { build } from 'vite'
import { expect, test } from 'vitest'
import {
  changed,
  type Eligible,
  eligible,
  GUIDE,
  kczy,
  readCases,
  type TrackCases,
} from '../guides/kczy-2023/test/eligible.ts'
import { useBrowser, visitor } from './browser.ts'

const browser = useBrowser()
const ROOT = join(import.meta.dirname, '..')

/** Every track's just-eligible application, of every type, and every way to break it. */
function cases(): (Eligible & { id: string; track: string })[] {
  return kczy().tracks.flatMap(({ id: track, types }) => {
    const { breaks } = readCases<TrackCases>(track)
    const whole = types.length > 0 ? types.map((t) => t.id) : [undefined]
    return [
      ...whole.map((type) => ({ id: `${track} ${type ?? ''} eligible`, track, ...eligible(track, type) })),
      ...breaks.map((b) => ({
        id: `${track} ${b.name}`,
        track,
        ...changed(eligible(track, b.type), b.set, b.unset),
      })),
    ]
  })
}

test('browser, Node and command give the same findings for the same facts, to the byte', async () => {
  const call = kczy()
  const all = cases()
  expect(new Set(all.map((c) => c.track)).size).toBe(12)
  const evaluator = createEvaluator(call)
  const inNode = all.map((c) => JSON.stringify(evaluator.evaluate(c.track, c)))
  // Not one answer given to everything.
  expect(new Set(inNode).size).toBeGreaterThan(all.length / 2)

  const work = await mkdtemp(join(tmpdir(), 'zhinan-same-'))
  try {
    expect(await inCommand(work, all)).toEqual(inNode)
    expect(await inBrowser(work, all)).toEqual(inNode)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
})

async function inCommand(work: string, all: readonly { id: string }[]): Promise<string[]> {
  const file = join(work, 'applications.jsonl')
  await writeFile(file, all.map((c) => JSON.stringify(c)).join('\n'))
  const out = await new Promise<string>((done, fail) =>
    execFile(
      process.execPath,
      ['packages/cli/src/main.ts', 'screen', GUIDE, file],
      { cwd: ROOT, maxBuffer: 1 << 28 },
      // Broken applications are among them, so the answer is no: 1.
      (error, stdout, stderr) =>
        error?.code === 1 ? done(stdout) : fail(new Error(stderr, { cause: error })),
    ),
  )
  return out
    .trim()
    .split('\n')
    .map((text, i) => {
      const { line, id, ...verdict } = JSON.parse(text)
      expect([line, id]).toEqual([i + 1, all[i]!.id])
      return JSON.stringify(verdict)
    })
}

/** The rules as the portal's own build makes them, run in a page of the portal under its content policy. */
async function inBrowser(work: string, all: readonly { track: string }[]): Promise<string[]> {
  const entry = join(work, 'rules.ts')
  const rules = join(ROOT, 'packages/call/src/index.ts')
  await writeFile(
    entry,
    `import { createEvaluator } from '${rules}'\nglobalThis.rules = { createEvaluator }\n`,
  )
  await build({
    configFile: join(ROOT, 'packages/web/vite.config.ts'),
    logLevel: 'warn',
    build: {
      outDir: join(work, 'out'),
      emptyOutDir: true,
      copyPublicDir: false,
      lib: { entry, formats: ['es'], fileName: 'rules' },
    },
  })
  const body = await readFile(join(work, 'out/rules.js'), 'utf8')
  const { page } = await visitor(browser())
  await page.route('**/assets/rules.js', (route) => route.fulfill({ contentType: 'text/javascript', body }))
  await page.goto('/')
  await page.addScriptTag({ type: 'module', url: '/assets/rules.js' })
  const given = { call: JSON.stringify(kczy()), all: JSON.stringify(all) }
  return page.evaluate(({ call, all }) => {
    const { rules } = globalThis as unknown as { rules: typeof import('@zhinan/call') }
    const evaluator = rules.createEvaluator(JSON.parse(call))
    return (JSON.parse(all) as ({ track: string } & import('@zhinan/call').Facts)[]).map((c) =>
      JSON.stringify(evaluator.evaluate(c.track, c)),
    )
  }, given)
}
