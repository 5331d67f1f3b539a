import { defineConfig } from 'vite';

export default defineConfig({
  // The page works from any sub-folder of any server.
  base: './',
  publicDir: false,
  build: {
    // A data: address would need an exception in a strict content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    // The first load is one script: in pieces, as late views share them, it compresses worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  server: {
    host: '127.0.0.1',
    watch: { ignored: ['**/target/**', '**/dist/**'] },
  },
});
