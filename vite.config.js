import { defineConfig } from 'vite';

/**
 * Whether a module is there from the beginning: what every page needs compresses best as one file.
 *
 * @param {string} id
 * @param {{ getModuleInfo(id: string): { importers: string[] } | null }} modules
 * @param {Set<string>} [seen]
 * @returns {boolean}
 */
function isBegunWith(id, modules, seen = new Set()) {
  if (id.endsWith('/www/main.js')) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (modules.getModuleInfo(id)?.importers ?? []).some((importer) => isBegunWith(importer, modules, seen));
}

export default defineConfig({
  // The page works from any sub-folder of any server.
  base: './',
  publicDir: false,
  build: {
    // A data: address would need an exception in a strict content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: ['index.html', 'course.html'],
      output: { codeSplitting: { groups: [{ debugName: 'main', name: (id, modules) => (isBegunWith(id, modules) ? 'main' : null) }] } },
    },
  },
  server: {
    host: '127.0.0.1',
    watch: { ignored: ['**/target/**', '**/dist/**'] },
  },
});
