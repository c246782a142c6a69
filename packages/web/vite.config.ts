import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { chunks } from './scripts/chunks.ts'
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
        codeSplitting: { groups: chunks() },
      },
    },
  },
})
