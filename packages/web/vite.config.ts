import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { compiledTexts } from './scripts/compile-texts.ts'
import { kindsWithoutLoading } from './scripts/kinds-without-loading.ts'
import { preloads } from './scripts/preloads.ts'

/** Where the API runs while the portal is developed. */
const API = process.env.ZHINAN_API ?? 'http://127.0.0.1:8023'

/** Writes `.gz` and `.br` beside every text file, so that the server never compresses while somebody waits. */
function precompress(): Plugin {
  let out = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    closeBundle() {
      for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|html|svg|json|txt)$/.test(name)) continue
        const path = join(out, name)
        const content = readFileSync(path)
        if (content.length < 1024) continue
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
        writeFileSync(`${path}.br`, brotliCompressSync(content))
      }
    },
  }
}

/** A library looks for Node's `require`; every page would carry what stands in for it, a third of the bundler's own code. */
function withoutRequire(): Plugin {
  return {
    name: 'without-require',
    apply: 'build',
    transform: {
      filter: { id: /\/jszip\.min\.js/ },
      handler: (code) => ({ code: code.replaceAll('"function"==typeof require&&require', '!1'), map: null }),
    },
  }
}

const ENTRY = join(import.meta.dirname, 'src/main.tsx')
const PAGES = join(import.meta.dirname, 'src/routes/public.ts')
const LIBRARIES = /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack)\//

/**
 * Puts what every public page needs, and what at least three of them do, into two files: many small ones compress worse
 * and start later. Libraries stand apart, as they change less often. The entry itself stays out, as it waits for texts and
 * nothing else may wait with it.
 */
function inPublicPages(): (id: string, modules: Rolldown.ChunkingContext) => string | null {
  const within = (
    start: string,
    modules: Rolldown.ChunkingContext,
    found = new Set<string>(),
  ): Set<string> => {
    if (found.has(start)) return found
    found.add(start)
    for (const next of modules.getModuleInfo(start)?.importedIds ?? []) within(next, modules, found)
    return found
  }
  let shared: Set<string> | undefined
  const find = (modules: Rolldown.ChunkingContext): Set<string> => {
    const all = within(ENTRY, modules)
    const users = new Map<string, number>()
    for (const page of modules.getModuleInfo(PAGES)?.dynamicallyImportedIds ?? [])
      for (const id of within(page, modules)) users.set(id, (users.get(id) ?? 0) + 1)
    for (const [id, n] of users)
      if (n >= 3 && /\/web\/src\/|\/call\/src\/(?:text|rules\/lookup)\.ts$/.test(id)) all.add(id)
    all.delete(ENTRY)
    return all
  }
  return (id, modules) => {
    shared ??= find(modules)
    if (!shared.has(id) || /nfiniteQuery(?!Behavior)/.test(id)) return null
    return LIBRARIES.test(id) ? 'base' : 'shared'
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compiledTexts(), kindsWithoutLoading(), withoutRequire(), preloads(), precompress()],
  resolve: {
    alias: [
      { find: /^zod\/mini$/, replacement: join(import.meta.dirname, 'src/no-schemas.ts') },
      // React has it itself; the router asks for the version that brings it along.
      {
        find: 'use-sync-external-store/shim/with-selector',
        replacement: 'use-sync-external-store/with-selector',
      },
    ],
  },
  server: { port: 5173, proxy: { '/api': { target: API } } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: inPublicPages(), test: /\.tsx?$|node_modules/ }],
        },
      },
    },
  },
})
