// Builds everything that runs: the renderer, the programs on Node's side, and the desktop shell's preload script.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Loaded from node_modules at run time: native code, or too large and too dynamic to bundle. */
const external = ['electron', 'better-sqlite3', 'puppeteer-core', 'fontkit'];

/** What the PDF viewer asks for by name: tables of encodings, base fonts, decoders without WebAssembly. */
const PDF_PARTS = {
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  wasm: /_nowasm_fallback\.js$/,
} as const;

function pdfParts(): Plugin {
  return {
    name: 'pdf-parts',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      for (const [folder, wanted] of Object.entries(PDF_PARTS)) {
        const from = at(`node_modules/pdfjs-dist/${folder}/`);
        for (const name of readdirSync(from).filter((file) => wanted.test(file))) {
          const to = folder === 'standard_fonts' ? 'fonts' : folder;
          this.emitFile({
            type: 'asset',
            fileName: `pdf/${to}/${name}`,
            source: readFileSync(`${from}${name}`),
          });
        }
      }
    },
  };
}

export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react(), pdfParts()],
  // Every shell sends a strict content security policy: no data: URLs for fonts, pictures and workers.
  build: { assetsInlineLimit: 0, target: 'es2024', chunkSizeWarningLimit: 4000 },
  environments: {
    client: {
      build: { outDir: at('dist/renderer'), emptyOutDir: true },
    },
    programs: {
      consumer: 'server',
      // React's development build would otherwise print its warnings into a running response.
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      resolve: { noExternal: true, external, conditions: ['node', 'import', 'module', 'default'] },
      build: {
        ssr: true,
        target: 'node24',
        outDir: at('dist/electron'),
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            cli: at('electron/shells/cli/main.ts'),
            desktop: at('electron/shells/desktop/main.ts'),
            'print-worker': at('electron/print/worker.ts'),
            'sheet-worker': at('electron/spreadsheets/worker.ts'),
          },
          // Chunks lie beside the programs: `new URL('./print-worker.js', import.meta.url)` holds in all of them.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        ssr: true,
        target: 'node24',
        outDir: at('dist/electron'),
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: { preload: at('electron/shells/desktop/preload.ts') },
          // A sandboxed preload script is one CommonJS file that requires nothing but electron.
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['programs', 'preload', 'client']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
