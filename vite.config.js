import { defineConfig } from 'vite';

import { webManifest } from './tools/build/offline.js';

export default defineConfig({
  // The page works from any sub-folder of any server.
  base: './',
  publicDir: false,
  plugins: [webManifest()],
  build: {
    // A data: address would need an exception in a strict content security policy.
    assetsInlineLimit: 0,
    // The list of what to preload would be a kilobyte of every first load.
    modulePreload: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: ['index.html', 'course.html'],
      // What every page begins with is one script: many small ones take more bytes.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    watch: { ignored: ['**/target/**', '**/dist/**'] },
  },
});
