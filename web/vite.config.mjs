import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the API of a running `npm start` listens, for the page with hot reload. */
const API = process.env.STAFETT_API ?? 'http://127.0.0.1:3000';

/** The API takes changes from its own page only, and here it is asked by another port. */
const asItsOwn = { target: API, changeOrigin: true, headers: { origin: API } };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    // Styles and pictures inside the page would need a weaker policy.
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      treeshake: {
        // Its components do nothing until they are drawn, which its package.json does not say.
        moduleSideEffects: [{ test: /@digdir[/]designsystemet-react[/]/, sideEffects: false }],
      },
    },
  },
  css: { modules: { generateScopedName: '[name]__[local]__[hash:5]' } },
  server: { host: '127.0.0.1', proxy: { '/api': asItsOwn, '/health': asItsOwn } },
});
